<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Alem Desktop</source>
        <translation>Alem Desktop туралы</translation>
    </message>
    <message>
        <source>Version {version}. Ledger, valuation and printed statements for a state crypto reserve.

Apache License 2.0. Made with Qt {qt} (LGPL), IBM Plex Sans (OFL) and Lucide icons (ISC).</source>
        <translation>Нұсқа {version}. Мемлекеттік криптоқорға арналған есеп кітабы, бағалау және басып шығарылатын үзінді көшірмелер.

Apache License 2.0. Қолданылған: Qt {qt} (LGPL), IBM Plex Sans (OFL) және Lucide белгішелері (ISC).</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>{decimal} or {thousands}?</source>
        <translation>{decimal} немесе {thousands}?</translation>
    </message>
    <message>
        <source>{found} decimals are given, {allowed} are possible.</source>
        <translation>{found} ондық таңба берілген, {allowed} болуы мүмкін.</translation>
    </message>
    <message>
        <source>The separators in “{text}” do not make one number. Leave the group separators out.</source>
        <translation>«{text}» ішіндегі айырғыштар бір санға келмейді. Топ айырғыштарын алып тастаңыз.</translation>
    </message>
    <message>
        <source>“{text}” cannot be calculated. Use numbers, + - * / and parentheses.</source>
        <translation>«{text}» өрнегін есептеу мүмкін емес. Сандарды, + - * / белгілерін және жақшаларды қолданыңыз.</translation>
    </message>
    <message>
        <source>Division by zero has no value.</source>
        <translation>Нөлге бөлудің мәні жоқ.</translation>
    </message>
    <message>
        <source>The result has no end of decimals. Type the amount that was agreed.</source>
        <translation>Нәтиженің ондық таңбалары шексіз. Келісілген соманы жазыңыз.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write digits, as 1234.56.</source>
        <translation>«{text}» сома емес. Цифрмен жазыңыз, мысалы 1234.56.</translation>
    </message>
</context>
<context>
    <name>AsOfField</name>
    <message>
        <source>“{text}” is not a date. Write it as 20.11.2026.</source>
        <translation>«{text}» күн емес. 20.11.2026 түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Есепті күні</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>Күнтізбені ашу (F4)</translation>
    </message>
</context>
<context>
    <name>BookActs</name>
    <message>
        <source>Import transactions</source>
        <translation>Операцияларды импорттау</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV файлдары (*.csv);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Copied as evidence only: the journal does not hold. {path}</source>
        <translation>Тек айғақ ретінде көшірілді: журнал сәйкес емес. {path}</translation>
    </message>
    <message>
        <source>Import prices or rates</source>
        <translation>Бағалар не бағамдарды импорттау</translation>
    </message>
    <message>
        <source>Prices and rates (*.csv *.xml);;All files (*)</source>
        <translation>Бағалар мен бағамдар (*.csv *.xml);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Резервтік көшірме</translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation>Кітаптар (*.alem)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Резервтік көшірме жасалуда</translation>
    </message>
    <message>
        <source>The copy is not finished; the book itself is not touched.</source>
        <translation>Көшірме аяқталмай қалады; кітаптың өзі өзгермейді.</translation>
    </message>
    <message>
        <source>Backed up to record {sequence}: {path}</source>
        <translation>Резервтік көшірме {sequence}-жазбаға дейін жасалды: {path}</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>Журнал тексерілуде</translation>
    </message>
    <message>
        <source>The verification ends without a result; the book is not touched.</source>
        <translation>Тексеру нәтижесіз аяқталады; кітап өзгермейді.</translation>
    </message>
    <message>
        <source>Cancelled; the book is as it was</source>
        <translation>Тоқтатылды; кітап бұрынғыдай қалды</translation>
    </message>
</context>
<context>
    <name>BookContext</name>
    <message>
        <source>The book was changed by another program; figures are new.</source>
        <translation>Кітапты басқа бағдарлама өзгертті; көрсеткіштер жаңартылды.</translation>
    </message>
</context>
<context>
    <name>BookDesk</name>
    <message>
        <source>Open a book</source>
        <translation>Кітапты ашу</translation>
    </message>
    <message>
        <source>Books (*.alem);;All files (*)</source>
        <translation>Кітаптар (*.alem);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Creating the book</source>
        <translation>Кітап жасалуда</translation>
    </message>
    <message>
        <source>Opening {book}</source>
        <translation>{book} кітабы ашылуда</translation>
    </message>
    <message>
        <source>{book} is open in another window</source>
        <translation>{book} кітабы басқа терезеде ашық</translation>
    </message>
    <message>
        <source>{book} is open in another window, which does not answer.</source>
        <translation>{book} кітабы басқа терезеде ашық, ол терезе жауап бермейді.</translation>
    </message>
</context>
<context>
    <name>BookStatus</name>
    <message>
        <source>No prices imported yet</source>
        <translation>Бағалар әлі импортталмаған</translation>
    </message>
    <message>
        <source>Prices to {date}</source>
        <translation>Бағалар {date} күніне дейін</translation>
    </message>
    <message>
        <source>Record {sequence}, not verified yet</source>
        <translation>{sequence}-жазба, әлі тексерілмеген</translation>
    </message>
    <message>
        <source>Journal verified to record {sequence}</source>
        <translation>Журнал {sequence}-жазбаға дейін тексерілді</translation>
    </message>
    <message>
        <source>Verified to record {verified} of {sequence}</source>
        <translation>{verified}-жазбаға дейін тексерілді, барлығы {sequence} жазба</translation>
    </message>
    <message>
        <source>Fingerprint of the book: {fingerprint}</source>
        <translation>Кітаптың таңба ізі (хеш): {fingerprint}</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault of the program</source>
        <translation>Бағдарлама қатесі</translation>
    </message>
    <message>
        <source>The program did something wrong: {what}. Nothing half-done was written to the book: each act is written whole or not at all.</source>
        <translation>Бағдарлама қате жасады: {what}. Кітапқа жартылай ештеңе жазылмады: әр әрекет толық жазылады немесе мүлде жазылмайды.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Мәліметтерді көшіру</translation>
    </message>
    <message>
        <source>Save as a file to send</source>
        <translation>Жіберу үшін файлға сақтау</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>Мәліметтер алмасу буферінде.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>stale price</source>
        <translation>ескірген баға</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>құны белгісіз</translation>
    </message>
    <message>
        <source>{currency} thousand</source>
        <translation>мың {currency}</translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}, {date}</translation>
    </message>
    <message>
        <source>{currency} million</source>
        <translation>млн {currency}</translation>
    </message>
    <message>
        <source>{currency} billion</source>
        <translation>млрд {currency}</translation>
    </message>
    <message>
        <source>{currency} trillion</source>
        <translation>трлн {currency}</translation>
    </message>
    <message>
        <source>Nothing was held in this period.</source>
        <translation>Бұл кезеңде актив болмаған.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value. Prices are missing for: {assets}.</source>
        <translation>Диаграммаға құны белгілі екі күн керек. Бағасы жоқ: {assets}.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value. The {currency} rate is missing.</source>
        <translation>Диаграммаға құны белгілі екі күн керек. {currency} бағамы жоқ.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value.</source>
        <translation>Диаграммаға құны белгілі екі күн керек.</translation>
    </message>
    <message>
        <source>{fund}. Value and cost at the end of each day, {first} to {last}</source>
        <translation>{fund}. Әр күннің соңындағы құны және сатып алу құны, {first} – {last}</translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Nothing was held up to {date}. A chart needs two days with a value.</source>
        <translation>{date} күніне дейін актив болмаған. Диаграммаға құны белгілі екі күн керек.</translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation>Әзірге диаграмма жоқ</translation>
    </message>
    <message>
        <source>Record what the fund holds:</source>
        <translation>Қордың активтерін жазыңыз:</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation>сатып алу құнынан {percent}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Іске асырылмаған пайда</translation>
    </message>
    <message>
        <source>No {currency} rate</source>
        <translation>{currency} бағамы жоқ</translation>
    </message>
    <message>
        <source>Nothing was bought in this period</source>
        <translation>Бұл кезеңде сатып алу болмаған</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Purchase of {assets}</source>
        <translation>Сатып алу: {assets}</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Сатып алу</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n days</source>
        <translation>
            <numerusform>Көшірілді: %n күн</numerusform>
            <numerusform>Көшірілді: %n күн</numerusform>
        </translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Суретті сақтау</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG суреті (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG сызбасы (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Image saved: {path}</source>
        <translation>Сурет сақталды: {path}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>1M</source>
        <translation>1 ай</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3 ай</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6 ай</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>Жыл басынан</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1 жыл</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Reading the figures of each day</source>
        <translation>Әр күннің көрсеткіштері оқылуда</translation>
    </message>
    <message>
        <source>Chart of value and cost</source>
        <translation>Құны мен сатып алу құнының диаграммасы</translation>
    </message>
    <message>
        <source>Value and cost of each day</source>
        <translation>Әр күнгі құны және сатып алу құны</translation>
    </message>
    <message>
        <source>Figures as a &amp;table</source>
        <translation>Көрсеткі&amp;штер кестесі</translation>
    </message>
    <message>
        <source>&amp;Next purchase</source>
        <translation>Келесі саты&amp;п алу</translation>
    </message>
    <message>
        <source>&amp;Previous purchase</source>
        <translation>Алд&amp;ыңғы сатып алу</translation>
    </message>
    <message>
        <source>&amp;Shorter period</source>
        <translation>Қысқарақ к&amp;езең</translation>
    </message>
    <message>
        <source>&amp;Longer period</source>
        <translation>Ұ&amp;зағырақ кезең</translation>
    </message>
    <message>
        <source>Save &amp;image…</source>
        <translation>&amp;Суретті сақтау…</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>Көрсеткіштерді &amp;көшіру</translation>
    </message>
    <message>
        <source>move by day</source>
        <translation>күн бойынша жылжу</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>ай бойынша</translation>
    </message>
    <message>
        <source>next purchase</source>
        <translation>келесі сатып алу</translation>
    </message>
    <message>
        <source>period</source>
        <translation>кезең</translation>
    </message>
    <message>
        <source>copy figures</source>
        <translation>көрсеткіштерді көшіру</translation>
    </message>
    <message>
        <source>table</source>
        <translation>кесте</translation>
    </message>
    <message>
        <source>No price: {assets}</source>
        <translation>Бағасы жоқ: {assets}</translation>
    </message>
    <message>
        <source>Stale price</source>
        <translation>Ескірген баға</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Сатып алулар</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ескертпе</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking the book</source>
        <translation>Кітап тексерілуде</translation>
    </message>
    <message>
        <source>Checking what was imported</source>
        <translation>Импортталған деректер тексерілуде</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>The check ends without a result; the book is not touched.</source>
        <translation>Тексеру нәтижесіз аяқталады; кітап өзгермейді.</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>Тексеру тоқтатылды</translation>
    </message>
    <message numerus="yes">
        <source>The import left %n things to look at.</source>
        <translation>
            <numerusform>Импорттан кейін қарап шығатын %n мәселе қалды.</numerusform>
            <numerusform>Импорттан кейін қарап шығатын %n мәселе қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import left 1 thing to look at.</source>
        <translation>Импорттан кейін қарап шығатын 1 мәселе қалды.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n қате</numerusform>
            <numerusform>%n қате</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n хабарлама</numerusform>
            <numerusform>%n хабарлама</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n ескерту</numerusform>
            <numerusform>%n ескерту</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 қате</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 хабарлама</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 ескерту</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Қате</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Хабарлама</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ескерту</translation>
    </message>
    <message>
        <source>{asset} in {account}</source>
        <translation>{asset}, {account} шотында</translation>
    </message>
    <message>
        <source>{file}, line {row}</source>
        <translation>{file}, {row}-жол</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>As of {date}</source>
        <translation>{date} күнгі жағдай бойынша</translation>
    </message>
    <message>
        <source>As of {date}: {counts}</source>
        <translation>{date} күнгі жағдай бойынша: {counts}</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Қайта тексеру</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Close the findings</source>
        <translation>Тексеру нәтижелерін жабу</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Анықталған мәселе</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Анықталған мәселелер</translation>
    </message>
    <message>
        <source>Import prices…</source>
        <translation>Бағаларды импорттау…</translation>
    </message>
    <message>
        <source>Looked at: {transactions} transactions and {positions} positions. Compared: missing and stale prices and rates, rewards and openings without a value, transfers with one side or long on their way, gaps in references, entries recorded twice, prices far off the stored ones, large fees.</source>
        <translation>Қаралғаны: {transactions} операция және {positions} позиция. Салыстырылғаны: жоқ және ескірген бағалар мен бағамдар, құны көрсетілмеген сыйақылар мен бастапқы қалдықтар, бір жағы ғана бар немесе ұзақ уақыт жолда жүрген аударымдар, нөмірлеудегі үзілістер, екі рет жазылған жазбалар, сақталған бағадан көп ауытқыған бағалар, үлкен комиссиялар.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Мәселе табылмады</translation>
    </message>
    <message>
        <source>Open position</source>
        <translation>Позицияны ашу</translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation>Операцияны ашу</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Маңыздылығы</translation>
    </message>
    <message>
        <source>The book is being checked…</source>
        <translation>Кітап тексерілуде…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Қай жерде</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Space shows or hides, Alt+Up and Alt+Down move.</source>
        <translation>Space көрсетеді не жасырады, Alt+Up және Alt+Down жылжытады.</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Бағандарды қалпына келтіру</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Кітап</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Өң&amp;деу</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Кө&amp;рініс</translation>
    </message>
    <message>
        <source>&amp;Transactions</source>
        <translation>&amp;Операциялар</translation>
    </message>
    <message>
        <source>&amp;Prices</source>
        <translation>&amp;Бағалар</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Есептер</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>Құра&amp;лдар</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Анықтама</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Тақырып</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Мәтін өлшемі</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ті&amp;л</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>&amp;Жаңа кітап…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>&amp;Кітапты ашу…</translation>
    </message>
    <message>
        <source>Open the &amp;demo book</source>
        <translation>&amp;Демо кітапты ашу</translation>
    </message>
    <message>
        <source>&amp;Import transactions…</source>
        <translation>Операцияларды &amp;импорттау…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Резервтік көшірме…</translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation>Кітапты жа&amp;бу</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Шығу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Ұяшықты кө&amp;рінгендей көшіру</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Сүзу</translation>
    </message>
    <message>
        <source>&amp;Holdings</source>
        <translation>&amp;Активтер</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Диаграммалар</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Келесі қойынды</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Алдыңғы қойынды</translation>
    </message>
    <message>
        <source>As of a &amp;date</source>
        <translation>Бел&amp;гілі күн жағдайы бойынша</translation>
    </message>
    <message>
        <source>As of &amp;now</source>
        <translation>Қазі&amp;ргі жағдай бойынша</translation>
    </message>
    <message>
        <source>The other c&amp;urrency</source>
        <translation>Екінші &amp;валюта</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Келесі панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Алдыңғы панель</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Жүйедегідей</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>А&amp;шық</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Күңгірт</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Мәтінді ү&amp;лкейту</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Мәтінді &amp;кішірейту</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Қ&amp;алыпты өлшем</translation>
    </message>
    <message>
        <source>&amp;New transaction</source>
        <translation>&amp;Жаңа операция</translation>
    </message>
    <message>
        <source>&amp;Check the book</source>
        <translation>&amp;Кітапты тексеру</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>Өт&amp;у…</translation>
    </message>
    <message>
        <source>&amp;Import prices or rates…</source>
        <translation>Бағалар не бағамдарды &amp;импорттау…</translation>
    </message>
    <message>
        <source>&amp;Statement of holdings…</source>
        <translation>&amp;Жеке шоттан үзінді көшірме…</translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation>Журналды &amp;тексеру</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>&amp;Бұл көрсеткіш қайдан шықты?</translation>
    </message>
    <message>
        <source>Ga&amp;ins</source>
        <translation>Па&amp;йда</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>&amp;Атыңыз…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Пернелер</translation>
    </message>
    <message>
        <source>&amp;About Alem Desktop</source>
        <translation>Alem Desktop &amp;туралы</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>{type} {number}</source>
        <translation>{type} {number}</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Өткізбелер</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Қолданылған бағам</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Комиссия құны</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Жазған</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>Жазылған уақыты</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Cost, {currency}</source>
        <translation>Сатып алу, {currency}</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>Кейінгі қалдық</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Жоба ретінде қайталау</translation>
    </message>
    <message>
        <source>Lot {reference}</source>
        <translation>{reference} партиясы</translation>
    </message>
    <message>
        <source>None: the quantity stays in the position.</source>
        <translation>Жоқ: саны позицияда қалады.</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>қайталау</translation>
    </message>
    <message>
        <source>{account}, {role}</source>
        <translation>{account}, {role}</translation>
    </message>
    <message>
        <source>{received}, {ratio}</source>
        <translation>{received}, {ratio}</translation>
    </message>
    <message>
        <source>back to list</source>
        <translation>тізімге оралу</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No position matches</source>
        <translation>Сәйкес позиция жоқ</translation>
    </message>
    <message>
        <source>Words look in assets, accounts and sources; asset:BNB looks in one place.</source>
        <translation>Сөздер активтерден, шоттардан және көздерден ізделеді; asset:BNB бір жерден ғана іздейді.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сүзгіні тазалау</translation>
    </message>
    <message>
        <source>Nothing was held then</source>
        <translation>Ол кезде актив болмаған</translation>
    </message>
    <message>
        <source>The book has transactions, but none that left anything on that day.</source>
        <translation>Кітапта операциялар бар, бірақ ол күні ешқайсысынан қалдық жоқ.</translation>
    </message>
    <message>
        <source>Show what is held now</source>
        <translation>Қазіргі активтерді көрсету</translation>
    </message>
    <message>
        <source>This book has no transactions yet</source>
        <translation>Бұл кітапта әзірге операция жоқ</translation>
    </message>
    <message>
        <source>Holdings appear here after the first one. Two things are needed.</source>
        <translation>Активтер алғашқы операциядан кейін осында шығады. Екі нәрсе керек.</translation>
    </message>
    <message>
        <source>Prices and official rates</source>
        <translation>Бағалар және ресми бағамдар</translation>
    </message>
    <message>
        <source>Import prices as CSV and the {pair} rates of the National Bank, so that positions have a value and costs their official rate.</source>
        <translation>Бағаларды CSV түрінде және Ұлттық Банктің {pair} бағамдарын импорттаңыз: сонда позициялардың құны және сатып алу құнының ресми бағамы болады.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Бағаларды импорттау</translation>
    </message>
    <message>
        <source>Opening lots or past transactions</source>
        <translation>Бастапқы партиялар немесе өткен операциялар</translation>
    </message>
    <message>
        <source>Import a CSV file or a Binance export, or enter them by hand. A file goes in whole or not at all.</source>
        <translation>CSV файлын не Binance экспортын импорттаңыз немесе қолмен енгізіңіз. Файл толық импортталады немесе мүлде импортталмайды.</translation>
    </message>
    <message>
        <source>A fee is an expense where the book&apos;s policy keeps it out of cost and proceeds. There is none from {first} to {last}.</source>
        <translation>Кітаптың есеп саясаты бойынша комиссия сатып алу құны мен түсімге кірмесе, ол шығысқа жатады. {first} – {last} аралығында ондай комиссия жоқ.</translation>
    </message>
    <message>
        <source>A gain is realised when something is sold, exchanged or paid with. Nothing was, from {first} to {last}.</source>
        <translation>Пайда актив сатылғанда, айырбасталғанда немесе онымен төлегенде іске асырылады. {first} – {last} аралығында ондай операция болмаған.</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Қолмен енгізу</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Income is what came in without being bought. Nothing did, from {first} to {last}.</source>
        <translation>Кіріс — сатып алынбай түскен актив. {first} – {last} аралығында ондай түсім болмаған.</translation>
    </message>
    <message>
        <source>Is the book elsewhere?</source>
        <translation>Кітап басқа жерде ме?</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>No disposals in this period</source>
        <translation>Бұл кезеңде шығару болмаған</translation>
    </message>
    <message>
        <source>No expenses in this period</source>
        <translation>Бұл кезеңде шығыс болмаған</translation>
    </message>
    <message>
        <source>No income in this period</source>
        <translation>Бұл кезеңде кіріс болмаған</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation>Басқа кітапты ашу</translation>
    </message>
    <message>
        <source>Show all periods</source>
        <translation>Барлық кезеңді көрсету</translation>
    </message>
    <message>
        <source>The book has no transactions yet:</source>
        <translation>Кітапта әзірге операция жоқ:</translation>
    </message>
    <message>
        <source>Was it at another time?</source>
        <translation>Басқа кезде болды ма?</translation>
    </message>
    <message>
        <source>Words look in assets, accounts and references; asset:BNB looks in one place.</source>
        <translation>Сөздер активтерден, шоттардан және құжат нөмірлерінен ізделеді; asset:BNB бір жерден ғана іздейді.</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорттау</translation>
    </message>
    <message>
        <source>new transaction</source>
        <translation>жаңа операция</translation>
    </message>
    <message>
        <source>open a book</source>
        <translation>кітапты ашу</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>пернелер</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>new asset</source>
        <translation>жаңа актив</translation>
    </message>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation>
            <numerusform>%n таңба</numerusform>
            <numerusform>%n таңба</numerusform>
        </translation>
    </message>
    <message>
        <source>at nil</source>
        <translation>нөл құнмен</translation>
    </message>
    <message>
        <source>blank: at once</source>
        <translation>бос болса: бірден</translation>
    </message>
    <message>
        <source>new, will be created</source>
        <translation>жаңа шот жасалады</translation>
    </message>
    <message>
        <source>paid outside the book</source>
        <translation>төлемі кітаптан тыс</translation>
    </message>
    <message>
        <source>stored price</source>
        <translation>сақталған баға</translation>
    </message>
    <message>
        <source>{currency} of this account</source>
        <translation>осы шоттағы {currency}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>{zone}, that is {time} UTC</source>
        <translation>{zone}, бұл {time} UTC</translation>
    </message>
    <message>
        <source>“{found}” is not a date and time. Write it as 20.11.2026 14:32.</source>
        <translation>«{found}» күн мен уақыт емес. 20.11.2026 14:32 түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>The type says which way it goes. Write the figure without a sign.</source>
        <translation>Бағытын операция түрі көрсетеді. Санды плюс не минус белгісінсіз жазыңыз.</translation>
    </message>
    <message>
        <source>The quantity is zero. Write a figure above zero.</source>
        <translation>Саны нөлге тең. Нөлден үлкен сан жазыңыз.</translation>
    </message>
    <message>
        <source>The figure has more than 24 digits before the point. Correct it.</source>
        <translation>Санда нүктеге дейін 24 цифрдан көп. Оны түзетіңіз.</translation>
    </message>
    <message>
        <source>{fraction} or {thousands}? Write {long} or {whole}.</source>
        <translation>{fraction} немесе {thousands}? {long} немесе {whole} түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>{found} decimals, {asset} takes {allowed}. Correct the figure.</source>
        <translation>{found} ондық таңба бар, {asset} үшін {allowed}. Санды түзетіңіз.</translation>
    </message>
    <message>
        <source>Settles</source>
        <translation>Есеп айырысу уақыты</translation>
    </message>
    <message>
        <source>The account that it goes to is missing. Choose one or type a new name.</source>
        <translation>Алушы шот көрсетілмеген. Оны таңдаңыз немесе жаңа атау жазыңыз.</translation>
    </message>
    <message>
        <source>The asset that was received is missing. Choose one or type its code.</source>
        <translation>Алынған актив көрсетілмеген. Оны таңдаңыз немесе кодын жазыңыз.</translation>
    </message>
    <message>
        <source>The fee is missing. Type how much, or empty what it is in.</source>
        <translation>Комиссия жоқ. Сомасын жазыңыз немесе оның активін босатыңыз.</translation>
    </message>
    <message>
        <source>The quantity is missing. Type how much it was.</source>
        <translation>Саны көрсетілмеген. Қанша болғанын жазыңыз.</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>Алушы шот</translation>
    </message>
    <message>
        <source>What was received is missing. Type how much.</source>
        <translation>Не алынғаны көрсетілмеген. Қанша болғанын жазыңыз.</translation>
    </message>
    <message>
        <source>{found} decimals, {allowed} are kept. Correct the figure.</source>
        <translation>{found} ондық таңба бар, {allowed} сақталады. Санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{time} UTC</source>
        <translation>{time} UTC</translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write it as 1234.56.</source>
        <translation>«{found}» сан емес. 1234.56 түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>The separators of “{found}” do not make one number. Leave the group signs out.</source>
        <translation>«{found}» ішіндегі айырғыштар бір санға келмейді. Топ айырғыштарын алып тастаңыз.</translation>
    </message>
    <message>
        <source>The calculation “{found}” cannot be read. Correct it.</source>
        <translation>«{found}» өрнегін оқу мүмкін емес. Оны түзетіңіз.</translation>
    </message>
    <message>
        <source>Division by zero has no value. Correct the calculation.</source>
        <translation>Нөлге бөлудің мәні жоқ. Өрнекті түзетіңіз.</translation>
    </message>
    <message>
        <source>The result has no end of decimals. Write the figure that was agreed.</source>
        <translation>Нәтиженің ондық таңбалары шексіз. Келісілген санды жазыңыз.</translation>
    </message>
    <message>
        <source>The figure is too long. Correct it.</source>
        <translation>Сан тым ұзын. Оны түзетіңіз.</translation>
    </message>
    <message>
        <source>The asset is missing. Choose one or type its code.</source>
        <translation>Актив көрсетілмеген. Оны таңдаңыз немесе кодын жазыңыз.</translation>
    </message>
    <message>
        <source>The trade time is missing. Write it as 20.11.2026 14:32.</source>
        <translation>Мәміле уақыты көрсетілмеген. 20.11.2026 14:32 түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>The account is missing. Choose one or type a new name.</source>
        <translation>Шот көрсетілмеген. Оны таңдаңыз немесе жаңа атау жазыңыз.</translation>
    </message>
    <message>
        <source>The currency is missing. Choose the one that was paid in.</source>
        <translation>Валюта көрсетілмеген. Төлем валютасын таңдаңыз.</translation>
    </message>
    <message>
        <source>The reference is missing. Type the number on the confirmation.</source>
        <translation>Құжат нөмірі көрсетілмеген. Растаудағы нөмірді жазыңыз.</translation>
    </message>
    <message>
        <source>The quantity is missing. Type how much money it was.</source>
        <translation>Саны көрсетілмеген. Ақша сомасын жазыңыз.</translation>
    </message>
    <message>
        <source>Two of quantity, unit price and amount are needed. Type this one or another.</source>
        <translation>Саны, бірлік бағасы және сома: үшеуінің екеуі керек. Осыны немесе басқасын жазыңыз.</translation>
    </message>
    <message>
        <source>{time} is in the future. A book records what has happened.</source>
        <translation>{time} уақыты болашақта. Кітапқа болған оқиға жазылады.</translation>
    </message>
    <message>
        <source>{time} is before 2009, when the first crypto asset came.</source>
        <translation>{time} уақыты 2009 жылдан бұрын, ол кезде криптоактив болмаған.</translation>
    </message>
    <message>
        <source>{count} characters, {limit} fit. Shorten it.</source>
        <translation>{count} таңба жазылған, {limit} таңба сыяды. Қысқартыңыз.</translation>
    </message>
    <message>
        <source>It has characters that do not print. Type it anew.</source>
        <translation>Басып шығарылмайтын таңбалары бар. Қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Trade time</source>
        <translation>Мәміле уақыты</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Бірлік бағасы</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message numerus="yes">
        <source>%n later disposals change: realised gain {before} becomes {after}.</source>
        <translation>
            <numerusform>Кейінгі %n шығару өзгереді: іске асырылған пайда {before} орнына {after} болады.</numerusform>
            <numerusform>Кейінгі %n шығару өзгереді: іске асырылған пайда {before} орнына {after} болады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later disposals changed: realised gain {before} became {after}.</source>
        <translation>
            <numerusform>Кейінгі %n шығару өзгерді: іске асырылған пайда {before} орнына {after} болды.</numerusform>
            <numerusform>Кейінгі %n шығару өзгерді: іске асырылған пайда {before} орнына {after} болды.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 later disposal changed: realised gain {before} became {after}.</source>
        <translation>Кейінгі 1 шығару өзгерді: іске асырылған пайда {before} орнына {after} болды.</translation>
    </message>
    <message>
        <source>1 later disposal changes: realised gain {before} becomes {after}.</source>
        <translation>Кейінгі 1 шығару өзгереді: іске асырылған пайда {before} орнына {after} болады.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Келу уақыты</translation>
    </message>
    <message>
        <source>Asset received</source>
        <translation>Алынған актив</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation>Комиссия активі</translation>
    </message>
    <message numerus="yes">
        <source>Looks like {reference} of {day} and %n others: they say the same. Record it only if it happened once more.</source>
        <translation>
            <numerusform>{day} күнгі {reference} және тағы %n операцияға ұқсайды: мазмұны бірдей. Операция тағы бір рет болған жағдайда ғана жазыңыз.</numerusform>
            <numerusform>{day} күнгі {reference} және тағы %n операцияға ұқсайды: мазмұны бірдей. Операция тағы бір рет болған жағдайда ғана жазыңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like {reference} of {day}: same account, asset and quantity. Record it only if it happened twice.</source>
        <translation>{day} күнгі {reference} операциясына ұқсайды: шоты, активі және саны бірдей. Операция екі рет болған жағдайда ғана жазыңыз.</translation>
    </message>
    <message>
        <source>Looks like {reference} of {day}: same account, asset, quantity and amount. Record it only if it happened twice.</source>
        <translation>{day} күнгі {reference} операциясына ұқсайды: шоты, активі, саны және сомасы бірдей. Операция екі рет болған жағдайда ғана жазыңыз.</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партиялар</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Алынғаны</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Есеп айырысу</translation>
    </message>
    <message>
        <source>Settlement time</source>
        <translation>Есеп айырысу уақыты</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Хеш</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Draft kept {time}</source>
        <translation>Жоба сақталды, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n fields to correct: {names}</source>
        <translation>
            <numerusform>%n өрісті түзету керек: {names}</numerusform>
            <numerusform>%n өрісті түзету керек: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field to correct: {names}</source>
        <translation>1 өрісті түзету керек: {names}</translation>
    </message>
    <message>
        <source>Nothing was recorded. The draft is kept.</source>
        <translation>Ештеңе жазылмады. Жоба сақталды.</translation>
    </message>
    <message>
        <source>Draft kept. It is here after a restart, too.</source>
        <translation>Жоба сақталды. Ол қайта іске қосқаннан кейін де осында болады.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>{warning} Press Ctrl+Enter once more to record it.</source>
        <translation>{warning} Жазу үшін Ctrl+Enter пернелерін тағы бір рет басыңыз.</translation>
    </message>
    <message>
        <source>Close the form, keep the draft</source>
        <translation>Пішінді жабу, жобаны сақтау</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Record transaction</source>
        <translation>Операцияны жазу</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Жобаны сақтау</translation>
    </message>
    <message>
        <source>The account is now “{account}”. Record once more if it is the right one.</source>
        <translation>Шот енді — «{account}». Дұрыс болса, тағы бір рет жазыңыз.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>жазу</translation>
    </message>
    <message>
        <source>calculate</source>
        <translation>есептеу</translation>
    </message>
    <message>
        <source>back to list</source>
        <translation>тізімге оралу</translation>
    </message>
</context>
<context>
    <name>ExportActs</name>
    <message>
        <source>&amp;Copy all rows</source>
        <translation>Барлық &amp;жолды көшіру</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>CSV түрінде &amp;сақтау…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) and the total copied</source>
        <translation>
            <numerusform>%n жол мен қорытынды көшірілді</numerusform>
            <numerusform>%n жол мен қорытынды көшірілді</numerusform>
        </translation>
    </message>
    <message>
        <source>Save gains</source>
        <translation>Пайданы сақтау</translation>
    </message>
    <message>
        <source>Save holdings</source>
        <translation>Активтерді сақтау</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV файлдары (*.csv)</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>gain</source>
        <translation>пайда</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>шығын</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Тоқтатылды. Ештеңе импортталмады.</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Қателерді CSV түрінде сақтау</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV файлдары (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Тоқтатылуда…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Import prices of {asset} from {since}</source>
        <translation>{asset} бағаларын {since} күнінен бастап импорттаңыз</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates from {day}</source>
        <translation>{base}/{quote} бағамдарын {day} күнінен бастап импорттаңыз</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates from {since}</source>
        <translation>{base}/{quote} бағамдарын {since} күнінен бастап импорттаңыз</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates up to {date}</source>
        <translation>{base}/{quote} бағамдарын {date} күніне дейін импорттаңыз</translation>
    </message>
    <message>
        <source>Look for {numbers} at the source and record what is missing</source>
        <translation>{numbers} нөмірлерін дереккөзден қарап, жоқ операцияларды жазыңыз</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}: values in {quote} are unknown.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы жоқ: {quote} валютасындағы құн белгісіз.</translation>
    </message>
    <message>
        <source>Open {reference}; ask {to_account}, then correct its settlement time</source>
        <translation>{reference} операциясын ашыңыз; {to_account} шоты бойынша сұратып, есеп айырысу уақытын түзетіңіз</translation>
    </message>
    <message>
        <source>Open {reference}; compare its fee with the confirmation</source>
        <translation>{reference} операциясын ашыңыз; комиссиясын растаумен салыстырыңыз</translation>
    </message>
    <message>
        <source>Open {reference}; compare its price with the confirmation</source>
        <translation>{reference} операциясын ашыңыз; бағасын растаумен салыстырыңыз</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it and record it again with its cost</source>
        <translation>{reference} операциясын ашыңыз; сторно жасап, сатып алу құнымен қайта жазыңыз</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it and record it again with its value</source>
        <translation>{reference} операциясын ашыңыз; сторно жасап, құнымен қайта жазыңыз</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it if it was recorded twice</source>
        <translation>{reference} операциясын ашыңыз; екі рет жазылса, сторно жасаңыз</translation>
    </message>
    <message>
        <source>Record what came in first: {missing} {asset} into {account} before {time}; or correct row {row}</source>
        <translation>Алдымен бұрын түскенін жазыңыз: {missing} {asset}, «{account}» шотына, {time} уақытына дейін; немесе {row}-жолды түзетіңіз</translation>
    </message>
    <message>
        <source>Record what was unlocked or arrived first: {missing} {asset} in {account} before {time}; or correct row {row}</source>
        <translation>Алдымен бұғаттан шығарылғанын не келгенін жазыңыз: {missing} {asset}, «{account}» шотында, {time} уақытына дейін; немесе {row}-жолды түзетіңіз</translation>
    </message>
    <message>
        <source>Reverse {reference} and {other}, then record a transfer from {account} to {to_account}</source>
        <translation>{reference} және {other} операцияларына сторно жасап, {account} шотынан {to_account} шотына аударым жазыңыз</translation>
    </message>
    <message>
        <source>The cost of {asset} in {quote} is unknown: no {base}/{quote} rate is stored for the date of a part of it.</source>
        <translation>{quote} валютасындағы {asset} сатып алу құны белгісіз: оның бір бөлігінің күніне {base}/{quote} бағамы сақталмаған.</translation>
    </message>
    <message>
        <source>The fee of {reference}, {fee} {fee_asset}, is worth {percent} % of the amount.</source>
        <translation>{reference} операциясының комиссиясы ({fee} {fee_asset}) — құны бойынша соманың {percent} % мөлшерінде.</translation>
    </message>
    <message>
        <source>The newest price of {asset} in {currency} is of {time}: too old for its value on {date}.</source>
        <translation>{currency} валютасындағы {asset} активінің ең соңғы бағасы {time} уақытынікі: {date} күнгі құн үшін тым ескі.</translation>
    </message>
    <message>
        <source>The references {first} to {last} leave out {count}: {numbers}.</source>
        <translation>{first} – {last} аралығындағы құжат нөмірлерінен {count} нөмір жоқ: {numbers}.</translation>
    </message>
    <message>
        <source>The {base}/{quote} rate in force on {date} is of {day}: later ones are missing.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы {day} күнгі: кейінгі бағамдар жоқ.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, {held} of it locked or in transit; {reference} needs {needed}: {missing} are missing. Nothing of the file was imported.</source>
        <translation>{time} сәтінде «{account}» шотында {position} {asset} бар, оның {held} бөлігі бұғатталған не жолда; {reference} операциясына {needed} керек: {missing} жетпейді. Файлдан ештеңе импортталмады.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}; {reference} needs {needed}: {missing} are missing. Nothing of the file was imported.</source>
        <translation>{time} сәтінде «{account}» шотында {position} {asset} бар; {reference} операциясына {needed} керек: {missing} жетпейді. Файлдан ештеңе импортталмады.</translation>
    </message>
    <message>
        <source>{asset} is held, but no price of it in {currency} is stored from the year up to {date}.</source>
        <translation>{asset} активі бар, бірақ {date} күніне дейінгі бір жылда оның {currency} валютасындағы бағасы сақталмаған.</translation>
    </message>
    <message>
        <source>{reference} brings {quantity} {asset} into {account} at cost 0; all it is sold for will be gain.</source>
        <translation>{reference} операциясы {account} шотына {quantity} {asset} активін 0 сатып алу құнымен кіргізеді; оны сатқаннан түскен барлық сома пайда болады.</translation>
    </message>
    <message>
        <source>{reference} has the hash of {other}, with the same asset and type: {type}, {quantity} {asset}.</source>
        <translation>{reference} операциясының хеші {other} операциясынікімен бірдей, активі мен түрі де бірдей: {type}, {quantity} {asset}.</translation>
    </message>
    <message>
        <source>{reference} is a reward of {quantity} {asset} without a value; rewards of its date come in at fair value, as income.</source>
        <translation>{reference} — құны көрсетілмеген {quantity} {asset} сыйақысы; осы күнгі сыйақылар әділ құны бойынша кіріске алынады.</translation>
    </message>
    <message>
        <source>{reference} says the same as {other} within 24 hours: {type}, {quantity} {asset} in {account}.</source>
        <translation>{reference} және {other} операцияларының мазмұны бірдей, аралары 24 сағаттан аспайды: {type}, {quantity} {asset}, {account} шотында.</translation>
    </message>
    <message>
        <source>{reference} takes {quantity} {asset} out of {account}, {other} brings {to_quantity} into {to_account} on {date}: one transfer recorded as two flows.</source>
        <translation>{date} күні {reference} операциясы {account} шотынан {quantity} {asset} шығарады, ал {other} операциясы {to_account} шотына {to_quantity} кіргізеді: бір аударым екі бөлек қозғалыс ретінде жазылған.</translation>
    </message>
    <message>
        <source>{reference} values {asset} at {price} {currency}, the stored price of {time} is {stored}: {percent} % off.</source>
        <translation>{reference} операциясында {asset} бағасы {price} {currency}, ал {time} сәтіндегі сақталған баға {stored}: ауытқу {percent} %.</translation>
    </message>
    <message>
        <source>{reference}: {quantity} {asset} sent from {account} on {date} did not come to {to_account} for {count} days.</source>
        <translation>{reference}: {date} күні {account} шотынан жіберілген {quantity} {asset} {to_account} шотына {count} күн бойы келмеді.</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{unit}, calculated</source>
        <translation>{unit}, есептелген</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>есептелген</translation>
    </message>
</context>
<context>
    <name>Gains</name>
    <message numerus="yes">
        <source>%n disposal(s)</source>
        <translation>
            <numerusform>%n шығару</numerusform>
            <numerusform>%n шығару</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операция</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Average cost: no lots are matched</source>
        <translation>Орташа құн: партиялар сәйкестендірілмейді</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Cost if {method}</source>
        <translation>Сатып алу құны, {method} болса</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>{currency} валютасындағы сатып алу құны әр сатып алу күнінің бағамымен есептеледі; кемінде бір бағам сақталмаған.</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Бағамдық пайда</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Шығыстар</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Gain if {method}</source>
        <translation>Пайда, {method} болса</translation>
    </message>
    <message>
        <source>Gain {amount}</source>
        <translation>Пайда {amount}</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ұсталған мерзімі</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>{days} ұсталған</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Loss {amount}</source>
        <translation>Шығын {amount}</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Шығындар</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Lot {reference}, acquired {date}</source>
        <translation>{reference} партиясы, алынған күні {date}</translation>
    </message>
    <message>
        <source>Lots by {method}</source>
        <translation>Партиялар, {method} бойынша</translation>
    </message>
    <message>
        <source>Net realised gain</source>
        <translation>Таза іске асырылған пайда</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>Пайда жоқ</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы жоқ. Бағамды импорттаңыз.</translation>
    </message>
    <message>
        <source>No {pair} rate for {references}</source>
        <translation>{references} үшін {pair} бағамы жоқ</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Бағадан түскен пайда</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Түсім</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Жол түрі</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>What if {method}</source>
        <translation>Егер {method} болса</translation>
    </message>
    <message>
        <source>average cost</source>
        <translation>орташа құн</translation>
    </message>
    <message>
        <source>days</source>
        <translation>күн</translation>
    </message>
    <message>
        <source>lot: acquired</source>
        <translation>партия: алынған күні</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>{before}, then {after}</source>
        <translation>{before}, кейін {after}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{pair} rates are missing</source>
        <translation>{pair} бағамдары жоқ</translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation>сатып алу құнынан {percent}</translation>
    </message>
</context>
<context>
    <name>GainsTab</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Жолдарды &amp;көшіру</translation>
    </message>
    <message>
        <source>&amp;Export gains…</source>
        <translation>Пайданы &amp;экспорттау…</translation>
    </message>
    <message>
        <source>&amp;Open transaction</source>
        <translation>Операци&amp;яны ашу</translation>
    </message>
    <message>
        <source>&amp;Sort by the current column</source>
        <translation>Ағымдағы баған бойынша сұр&amp;ыптау</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Барлығын жа&amp;ю</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>&amp;Бұл көрсеткіш қайдан шықты?</translation>
    </message>
    <message>
        <source>Back to {own}</source>
        <translation>{own} әдісіне оралу</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Ұяшықты кө&amp;рінгендей көшіру</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Шығарулар</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Шығыстар</translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation>Барлығын ж&amp;инау</translation>
    </message>
    <message>
        <source>Gains by the &amp;book&apos;s own method</source>
        <translation>Пайда кітаптың ө&amp;з әдісі бойынша</translation>
    </message>
    <message>
        <source>Gains if {method}</source>
        <translation>Пайда, {method} болса</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>Кітапқа ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>What if {method}: the book itself stays {own}</source>
        <translation>Егер {method} болса: кітаптың өзі {own} әдісімен қалады</translation>
    </message>
    <message>
        <source>{shown} of {all} columns</source>
        <translation>{all} ішінен {shown} баған</translation>
    </message>
    <message>
        <source>{shown} of {all} disposals</source>
        <translation>{all} ішінен {shown} шығару</translation>
    </message>
    <message>
        <source>{shown} of {all} transactions</source>
        <translation>{all} ішінен {shown} операция</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Пәрмен</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Number, asset, account or command</source>
        <translation>Нөмір, актив, шот немесе пәрмен</translation>
    </message>
    <message>
        <source>Transaction {number}, {date}</source>
        <translation>{number}-операция, {date}</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Табылғаны</translation>
    </message>
</context>
<context>
    <name>HeaderTools</name>
    <message>
        <source>Currency that stands first</source>
        <translation>Бірінші тұратын валюта</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>{date} is in the future; showing today</source>
        <translation>{date} әлі келген жоқ; бүгінгі күн көрсетілді</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Есепті күні</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>end of that day</source>
        <translation>сол күннің соңы</translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>Asset / account</source>
        <translation>Актив / шот</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Орташа құн</translation>
    </message>
    <message>
        <source>Cost basis</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Бағасы</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Weights are rounded each</source>
        <translation>Әр үлес жеке дөңгелектелген</translation>
    </message>
    <message>
        <source>Without {assets}, which have no price</source>
        <translation>{assets} есепке кірмейді: бағасы жоқ</translation>
    </message>
    <message>
        <source>Without {asset}, which has no price</source>
        <translation>{asset} есепке кірмейді: бағасы жоқ</translation>
    </message>
    <message>
        <source>age</source>
        <translation>жасы</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Нарықтық құны</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Іске асырылмаған пайда</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>% of NAV</source>
        <translation>ТАҚ, %</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 күн</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>At average cost</source>
        <translation>Орташа құн бойынша</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>{days} ұсталған</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Бағасы жоқ</translation>
    </message>
    <message>
        <source>close</source>
        <translation>жабылу</translation>
    </message>
    <message>
        <source>Weight {percent} percent of NAV</source>
        <translation>Үлесі ТАҚ-тың {percent} пайызы</translation>
    </message>
    <message>
        <source>30 days {percent} percent</source>
        <translation>30 күнде {percent} пайыз</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>Gain {amount}</source>
        <translation>Пайда {amount}</translation>
    </message>
    <message>
        <source>Cost of what has a price: {cost}</source>
        <translation>Бағасы барының сатып алу құны: {cost}</translation>
    </message>
    <message>
        <source>Loss {amount}</source>
        <translation>Шығын {amount}</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>Пайда жоқ</translation>
    </message>
    <message>
        <source>No price of {asset} is stored at or before {time}. Import prices, and its value appears.</source>
        <translation>{time} сәтінде не оған дейін {asset} бағасы сақталмаған. Бағаларды импорттаңыз, сонда құны шығады.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы жоқ. Бағамды импорттаңыз.</translation>
    </message>
    <message>
        <source>Nothing here has a price.</source>
        <translation>Мұнда ештеңенің бағасы жоқ.</translation>
    </message>
    <message>
        <source>The cost of a lot is kept in {currency}.</source>
        <translation>Партияның сатып алу құны {currency} валютасымен есептеледі.</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>{currency} валютасындағы сатып алу құны әр сатып алу күнінің бағамымен есептеледі; кемінде бір бағам сақталмаған.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Негізгі валюта</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n партия</numerusform>
            <numerusform>%n партия</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n шот</numerusform>
            <numerusform>%n шот</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n актив</numerusform>
            <numerusform>%n актив</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights shown add up to {sum}, as each is rounded.</source>
        <translation>Көрсетілген үлестердің қосындысы {sum}, өйткені әрқайсысы дөңгелектелген.</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Таза активтердің құны (ТАҚ)</translation>
    </message>
    <message>
        <source>Day change</source>
        <translation>Бір күндегі өзгеріс</translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation>Цифрлық активтер</translation>
    </message>
    <message>
        <source>Cash and stablecoins</source>
        <translation>Ақша және стейблкоиндер</translation>
    </message>
    <message>
        <source>{amount} at {rate}</source>
        <translation>{amount}, бағамы {rate}</translation>
    </message>
    <message>
        <source>Unknown: a price or rate of {date} or of today is missing.</source>
        <translation>Белгісіз: {date} күнгі не бүгінгі баға немесе бағам жоқ.</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} күнінен бері</translation>
    </message>
    <message>
        <source>Without the {amount} that came in (−: went out) since.</source>
        <translation>Содан бері түскен (−: шыққан) {amount} есепке кірмейді.</translation>
    </message>
    <message>
        <source>without {amount} in or out</source>
        <translation>түскен не шыққан {amount} есептелмеген</translation>
    </message>
    <message>
        <source>Unknown: a cost or rate in {currency} is missing.</source>
        <translation>Белгісіз: {currency} валютасындағы сатып алу құны немесе бағам жоқ.</translation>
    </message>
    <message>
        <source>{amount} at {rate} of {date}</source>
        <translation>{amount}, {date} күнгі бағам {rate}</translation>
    </message>
    <message>
        <source>{pair} rate of {date} is {age} old</source>
        <translation>{pair} бағамына ({date}) {age} болды</translation>
    </message>
    <message>
        <source>{pair} rate {age} old</source>
        <translation>{pair} бағамына {age} болды</translation>
    </message>
    <message>
        <source>{percent}&#xa0;% on cost {cost}</source>
        <translation>сатып алу құны {cost}, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}&#xa0;% on cost</source>
        <translation>сатып алу құнынан {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{share}&#xa0;% of NAV</source>
        <translation>ТАҚ үлесі {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Valued at the end of {date}, {zone}</source>
        <translation>{date} күнінің соңына бағаланған, {zone}</translation>
    </message>
    <message>
        <source>End of {date}</source>
        <translation>{date} күнінің соңы</translation>
    </message>
    <message>
        <source>Valued {moment} {zone}</source>
        <translation>Бағаланған уақыты: {moment} {zone}</translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n активтің бағасы жоқ</numerusform>
            <numerusform>%n активтің бағасы жоқ</numerusform>
        </translation>
    </message>
    <message>
        <source>No {pair} rate: {currency} figures are unknown</source>
        <translation>{pair} бағамы жоқ: {currency} көрсеткіштері белгісіз</translation>
    </message>
    <message>
        <source>No {pair} rate</source>
        <translation>{pair} бағамы жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>{all} бағаның ішінен %n ескірген: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
            <numerusform>{all} бағаның ішінен %n ескірген: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s)</source>
        <translation>
            <numerusform>%n ескірген баға</numerusform>
            <numerusform>%n ескірген баға</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Өзгермеген</translation>
    </message>
    <message>
        <source>Large move</source>
        <translation>Үлкен өзгеріс</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>Көздер әртүрлі</translation>
    </message>
    <message>
        <source>Off par</source>
        <translation>Номиналдан ауытқу</translation>
    </message>
    <message>
        <source>Second source</source>
        <translation>Екінші көз</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Қолмен қойылған</translation>
    </message>
</context>
<context>
    <name>HoldingsTab</name>
    <message>
        <source>&amp;Lots below positions</source>
        <translation>Позиция астындағы &amp;партиялар</translation>
    </message>
    <message>
        <source>Hide &amp;dust</source>
        <translation>Ұ&amp;сақты жасыру</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Барлығын жа&amp;ю</translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation>Барлығын &amp;жинау</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Баға&amp;ндар…</translation>
    </message>
    <message>
        <source>&amp;Sort by the current column</source>
        <translation>Ағымдағы баған бойынша сұр&amp;ыптау</translation>
    </message>
    <message>
        <source>&amp;Export holdings…</source>
        <translation>Активтерді &amp;экспорттау…</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Активтер</translation>
    </message>
    <message>
        <source>&amp;Transactions of this row</source>
        <translation>Осы жолдың &amp;операциялары</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Жолдарды &amp;көшіру</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>&amp;Бұл көрсеткіш қайдан шықты?</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Ұяшықты кө&amp;рінгендей көшіру</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n позиция</numerusform>
            <numerusform>%n позиция</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} positions</source>
        <translation>{all} ішінен {shown} позиция</translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation>
            <numerusform>%n шотта</numerusform>
            <numerusform>%n шотта</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} columns</source>
        <translation>{all} ішінен {shown} баған</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ready</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Қайталанған</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Қате</translation>
    </message>
    <message>
        <source>Already in the book as {record}</source>
        <translation>Кітапта бар, жазба {record}</translation>
    </message>
    <message>
        <source>Same as line {row}</source>
        <translation>{row}-жолмен бірдей</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Мәселе</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading {file}</source>
        <translation>{file} файлы оқылуда</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Бұл файлды импорттауға болмайды</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>{imported}. {changed}</source>
        <translation>{imported}. {changed}</translation>
    </message>
    <message numerus="yes">
        <source>{ready} of %n lines are ready to import</source>
        <translation>
            <numerusform>%n жолдың ішінен {ready} жол импорттауға дайын</numerusform>
            <numerusform>%n жолдың ішінен {ready} жол импорттауға дайын</numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of 1 line is ready to import</source>
        <translation>1 жолдың ішінен {ready} жол импорттауға дайын</translation>
    </message>
    <message>
        <source>{file}, {format}</source>
        <translation>{file}, {format}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n transactions</source>
        <translation>
            <numerusform>%n операцияны импорттау</numerusform>
            <numerusform>%n операцияны импорттау</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 transaction</source>
        <translation>1 операцияны импорттау</translation>
    </message>
    <message numerus="yes">
        <source>Reading stopped after %n errors. A file goes in whole or not at all: correct them in the file, then import it again.</source>
        <translation>
            <numerusform>%n қатеден кейін оқу тоқтады. Файл толық импортталады немесе мүлде импортталмайды: қателерді файлда түзетіп, оны қайта импорттаңыз.</numerusform>
            <numerusform>%n қатеден кейін оқу тоқтады. Файл толық импортталады немесе мүлде импортталмайды: қателерді файлда түзетіп, оны қайта импорттаңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file goes in whole or not at all. Correct %n lines in the file, then import it again.</source>
        <translation>
            <numerusform>Файл толық импортталады немесе мүлде импортталмайды. Файлдағы %n жолды түзетіп, оны қайта импорттаңыз.</numerusform>
            <numerusform>Файл толық импортталады немесе мүлде импортталмайды. Файлдағы %n жолды түзетіп, оны қайта импорттаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct 1 line in the file, then import it again.</source>
        <translation>Файл толық импортталады немесе мүлде импортталмайды. Файлдағы 1 жолды түзетіп, оны қайта импорттаңыз.</translation>
    </message>
    <message>
        <source>All ready lines are recorded at once. Duplicates are skipped.</source>
        <translation>Дайын жолдардың бәрі бірден жазылады. Қайталанған жолдар өткізіп жіберіледі.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Бұл файлда жаңа ештеңе жоқ.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Барлығы {count}</translation>
    </message>
    <message>
        <source>Ready {count}</source>
        <translation>Дайын {count}</translation>
    </message>
    <message>
        <source>Duplicate {count}</source>
        <translation>Қайталанған {count}</translation>
    </message>
    <message>
        <source>Error {count}</source>
        <translation>Қате {count}</translation>
    </message>
    <message>
        <source>Line {row}. {problem}</source>
        <translation>{row}-жол. {problem}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} файлы импортталуда</translation>
    </message>
    <message>
        <source>nothing of the file is imported</source>
        <translation>файлдан ештеңе импортталмайды</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions imported</source>
        <translation>
            <numerusform>%n операция импортталды</numerusform>
            <numerusform>%n операция импортталды</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction imported</source>
        <translation>1 операция импортталды</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates skipped</source>
        <translation>
            <numerusform>%n қайталанған жол өткізіп жіберілді</numerusform>
            <numerusform>%n қайталанған жол өткізіп жіберілді</numerusform>
        </translation>
    </message>
    <message>
        <source>1 duplicate skipped</source>
        <translation>1 қайталанған жол өткізіп жіберілді</translation>
    </message>
    <message>
        <source>{imported}, {skipped}</source>
        <translation>{imported}, {skipped}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматты</translation>
    </message>
    <message>
        <source>Alem CSV</source>
        <translation>Alem CSV</translation>
    </message>
    <message>
        <source>Binance spot trades</source>
        <translation>Binance спот мәмілелері</translation>
    </message>
    <message>
        <source>Import transactions: preview</source>
        <translation>Операцияларды импорттау: алдын ала қарау</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Пішім</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Қателерді CSV түрінде сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Файл жолдары</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Келесі қате</translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>{task}, {percent}</source>
        <translation>{task}, {percent}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Move between rows</source>
        <translation>Жолдар арасында жылжу</translation>
    </message>
    <message>
        <source>Fold, unfold, move between cells</source>
        <translation>Жинау, жаю, ұяшықтар арасында жылжу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Open what a row is about</source>
        <translation>Жолға қатыстысын ашу</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>Ағымдағы баған бойынша сұрыптау</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Кестені экспорттау</translation>
    </message>
    <message>
        <source>Open the calendar in a date field</source>
        <translation>Күн өрісінде күнтізбені ашу</translation>
    </message>
    <message>
        <source>Submit a form from anywhere in it</source>
        <translation>Пішінді кез келген өрісінен жіберу</translation>
    </message>
    <message>
        <source>Duplicate a transaction as a draft</source>
        <translation>Операцияны жоба ретінде қайталау</translation>
    </message>
    <message>
        <source>Clear the filter, back to the table</source>
        <translation>Сүзгіні тазалап, кестеге оралу</translation>
    </message>
</context>
<context>
    <name>LedgerError</name>
    <message>
        <source>“{found}” is not a date. Write 2026-11-20, 2026-11 or 2026.</source>
        <translation>«{found}» күн емес. 2026-11-20, 2026-11 немесе 2026 деп жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” is not an asset code. A code has 1 to 20 letters A to Z, digits or . _ $ -</source>
        <translation>«{found}» актив коды емес. Кодта A-дан Z-ке дейінгі 1–20 әріп, сан немесе . _ $ - болады</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Use a name like Asia/Almaty.</source>
        <translation>«{zone}» уақыт белдеуі емес. Asia/Almaty сияқты атауды жазыңыз.</translation>
    </message>
    <message>
        <source>{day} is beyond the end of the calendar. Ask for an earlier day.</source>
        <translation>{day} күнтізбенің шегінен тыс. Ертерек күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name; nothing was overwritten.</source>
        <translation>{path} файлы бар. Басқа атау таңдаңыз; ештеңенің үстінен жазылмады.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Nothing was changed; free space and retry.</source>
        <translation>{path} файлын жазу мүмкін болмады: {reason}. Ештеңе өзгермеді; орын босатып, қайталаңыз.</translation>
    </message>
    <message>
        <source>A fair value of {found} is below zero. Write a value of zero or more.</source>
        <translation>Әділ құн {found} нөлден төмен. Нөл не одан жоғары мән жазыңыз.</translation>
    </message>
    <message>
        <source>A fee of {fee} leaves nothing of the {of} {amount}. Correct the fee.</source>
        <translation>{fee} комиссиясынан кейін {of} мәнінен ({amount}) ештеңе қалмайды. Комиссияны түзетіңіз.</translation>
    </message>
    <message>
        <source>A transfer from {account} to {account} moves nothing. Correct one of the accounts.</source>
        <translation>«{account}» шотынан «{account}» шотына аударым ештеңені жылжытпайды. Шоттардың бірін түзетіңіз.</translation>
    </message>
    <message>
        <source>An exit fee of {found} % cannot be. Write a percentage from 0 to less than 100.</source>
        <translation>Шығу комиссиясы {found} % болуы мүмкін емес. 0-ден бастап 100-ден кем пайыз жазыңыз.</translation>
    </message>
    <message>
        <source>Lot {lot} of {asset} has {left} left in {account} at {time}; {reference} takes {needed} from it. Name another lot for the rest.</source>
        <translation>{time} сәтінде «{account}» шотында {asset} активінің {lot} партиясынан {left} қалған; {reference} операциясы одан {needed} алады. Қалғанына басқа партияны көрсетіңіз.</translation>
    </message>
    <message>
        <source>Lot {lot} of {asset} lies in {elsewhere}, not in {account}, at {time}; {reference} takes {needed} from it. Name a lot of {account}, or record the transfer first.</source>
        <translation>{time} сәтінде {asset} активінің {lot} партиясы «{elsewhere}» шотында, «{account}» шотында емес; {reference} операциясы одан {needed} алады. «{account}» шотындағы партияны көрсетіңіз немесе алдымен аударымды жазыңыз.</translation>
    </message>
    <message>
        <source>Money is worth itself: {quantity} {asset}, not {amount}. Leave price and amount blank.</source>
        <translation>Ақша номиналы бойынша бағаланады: {quantity} {asset}, {amount} емес. Баға мен соманы бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>No transaction {lot} opened a lot of {asset}; {reference} takes {needed} from it. Name the reference of the transaction that acquired it.</source>
        <translation>Ешбір {lot} операциясы {asset} партиясын ашпаған; {reference} одан {needed} алады. Партияны алған операцияның құжат нөмірін көрсетіңіз.</translation>
    </message>
    <message>
        <source>No yearly rate of the fee is in force on {date}; the first one starts on {first}. Say the rate from that day on, or accrue from a later one.</source>
        <translation>{date} күні сыйақының қолданыстағы жылдық мөлшерлемесі жоқ; алғашқысы {first} күнінен басталады. Мөлшерлемені сол күннен бастап белгілеңіз немесе кейінірек күннен бастап есептеңіз.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}, so the change of value in {quote} is unknown. Import the {base} rate of that day or an earlier one.</source>
        <translation>{date} күні қолданыстағы {base}/{quote} бағамы жоқ, сондықтан құнның {quote} түріндегі өзгерісі белгісіз. Сол күннің немесе ертерек {base} бағамын импорттаңыз.</translation>
    </message>
    <message>
        <source>Nothing held has a value, so there are no weights. Store prices for this day first.</source>
        <translation>Ешбір позицияның құны жоқ, сондықтан үлестер де жоқ. Алдымен осы күннің бағаларын сақтаңыз.</translation>
    </message>
    <message>
        <source>Nothing of lot {lot} of {asset} is in {account} at {time}: it was used up, or acquired later. {reference} takes {needed} from it. Name another lot.</source>
        <translation>{time} сәтінде «{account}» шотында {asset} активінің {lot} партиясынан ештеңе жоқ: ол жұмсалған немесе кейінірек алынған. {reference} операциясы одан {needed} алады. Басқа партияны көрсетіңіз.</translation>
    </message>
    <message>
        <source>The lots named hold {named} in all, the quantity is {quantity}. Correct one of them.</source>
        <translation>Көрсетілген партияларда барлығы {named}, ал саны {quantity}. Біреуін түзетіңіз.</translation>
    </message>
    <message>
        <source>The return from {start} to {end} is undefined: what was invested, {invested}, is not above zero. Choose a period that begins with a value.</source>
        <translation>{start} – {end} кезеңінің кірістілігі анықталмаған: салынған сома {invested} нөлден жоғары емес. Құны бар күннен басталатын кезеңді таңдаңыз.</translation>
    </message>
    <message>
        <source>There are {units} units, so a unit has no value. Write how many units there are.</source>
        <translation>Пайлар саны — {units}, сондықтан пайдың құны жоқ. Пайлардың санын жазыңыз.</translation>
    </message>
    <message>
        <source>{account} has {held} {asset} locked at {time}, {reference} unlocks {needed}. Correct the quantity.</source>
        <translation>{time} сәтінде «{account}» шотында {held} {asset} бұғатталған, {reference} операциясы {needed} бұғаттан шығарады. Санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, of which {held} are locked or in transit; {needed} are needed: {missing} are missing for {reference}. Correct the quantity, or record what was unlocked or arrived first.</source>
        <translation>{time} сәтінде «{account}» шотында {position} {asset} бар, оның {held} бөлігі бұғатталған не жолда; {needed} керек: {reference} операциясына {missing} жетпейді. Санды түзетіңіз немесе алдымен бұғаттан шығарылғанын не келгенін жазыңыз.</translation>
    </message>
    <message>
        <source>{amount} at a price of {price} is a quantity of less than {smallest}, the smallest there is. Correct the amount or the price.</source>
        <translation>{price} бағамен {amount} сомаға сәйкес сан ең кіші {smallest} мәнінен аз. Соманы немесе бағаны түзетіңіз.</translation>
    </message>
    <message>
        <source>{asset} cannot become {asset}. Correct one of the two assets.</source>
        <translation>{asset} активі {asset} болып өзгере алмайды. Екі активтің бірін түзетіңіз.</translation>
    </message>
    <message>
        <source>{field} does not belong to the type {type}. Leave it blank.</source>
        <translation>{field} өрісі {type} түріне қатысты емес. Оны бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>{field} is missing. The type {type} needs it.</source>
        <translation>{field} көрсетілмеген. {type} түріне ол қажет.</translation>
    </message>
    <message>
        <source>{field} is {found}, below zero. Write a number of zero or more.</source>
        <translation>{field}: {found} — нөлден төмен. Нөл не одан жоғары сан жазыңыз.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{found} is negative. A price is above zero; correct the number.</source>
        <translation>{found} — теріс сан. Баға нөлден үлкен; санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} is not a currency. Use the ISO code of a state&apos;s money, as USD or KZT.</source>
        <translation>{found} валюта емес. Мемлекет ақшасының ISO кодын жазыңыз, мысалы USD немесе KZT.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Make it, or choose another.</source>
        <translation>{path} жазылмайды: {folder} қалтасы жоқ. Оны жасаңыз немесе басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} is a book or another database; it is not replaced. Choose another name.</source>
        <translation>{path} — кітап немесе басқа дерекқор; ол ауыстырылмайды. Басқа атау таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} is the book “{fund}”, the backup is of another one: “{other}”. Choose the path of the book that was backed up, or a new one.</source>
        <translation>{path} — «{fund}» кітабы, ал көшірме басқа кітаптікі: «{other}». Көшірмесі алынған кітаптың жолын немесе жаңа жолды таңдаңыз.</translation>
    </message>
    <message>
        <source>{quantity} units are held, so there is no break-even price. Choose an open position.</source>
        <translation>Позицияда {quantity} бірлік бар, сондықтан шығынсыздық бағасы жоқ. Ашық позицияны таңдаңыз.</translation>
    </message>
    <message>
        <source>{reference} cannot be reversed while these depend on it: {dependents}. At {time} {dependent} needs {needed} {asset} in {account}, where {left} would be left. Reverse those first, or record what came in otherwise.</source>
        <translation>Мына операциялар тәуелді болғанда {reference} операциясына сторно жасауға болмайды: {dependents}. {time} сәтінде «{account}» шотында {dependent} операциясына {needed} {asset} керек, ал {left} қалар еді. Алдымен соларға сторно жасаңыз немесе басқадан түскенін жазыңыз.</translation>
    </message>
    <message>
        <source>{reference} explains a difference of {asset} in {account}, but the other side says nothing of {account}. Correct the account or take the explanation out.</source>
        <translation>{reference} {account} шотындағы {asset} бойынша алшақтықты түсіндіреді, бірақ екінші тарап {account} туралы ештеңе айтпайды. Шотты түзетіңіз немесе түсіндірмені алып тастаңыз.</translation>
    </message>
    <message>
        <source>{reference} is already in the book with another {differs}: {was} there, {now} here. Use the number on this trade&apos;s confirmation.</source>
        <translation>{reference} операциясы кітапта бар, бірақ {differs} мәні басқа: онда {was}, мұнда {now}. Осы мәміле растауындағы нөмірді жазыңыз.</translation>
    </message>
    <message>
        <source>{reference} is already used by transaction {number}. Use the number on this trade&apos;s confirmation.</source>
        <translation>{reference} нөмірі {number}-операцияда бар. Осы мәміле растауындағы нөмірді жазыңыз.</translation>
    </message>
    <message>
        <source>{reference} is not in this book. Check the reference.</source>
        <translation>{reference} операциясы бұл кітапта жоқ. Құжат нөмірін тексеріңіз.</translation>
    </message>
    <message>
        <source>{reference} was reversed already, by record {sequence}.</source>
        <translation>{reference} операциясына {sequence}-жазбамен сторно жасалған.</translation>
    </message>
    <message>
        <source>“{found}” does not end in {known}, which says what is in the file. Name it so.</source>
        <translation>«{found}» атауы {known} деп аяқталмайды, ал аяқталуы файлда не барын білдіреді. Файлды солай атаңыз.</translation>
    </message>
    <message>
        <source>“{found}” does not name lots. Write REFERENCE:quantity, several with a semicolon between.</source>
        <translation>«{found}» партияларды білдірмейді. НӨМІР:саны түрінде, бірнешеуін нүктелі үтірмен бөліп жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” is finer than a microsecond. Write six digits of a second at most.</source>
        <translation>«{found}» микросекундтан дәлірек. Секундтың ең көбі алты цифрын жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” is not a business identification number, which has 12 digits.</source>
        <translation>«{found}» БСН емес: онда 12 сан болады.</translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write digits with a dot for decimals, as 1234.56, without spaces, signs of currency or exponents.</source>
        <translation>«{found}» сан емес. Цифрмен жазыңыз, ондық бөлігі нүктемен, мысалы 1234.56; бос орынсыз, валюта белгісінсіз, дәреже көрсеткішінсіз.</translation>
    </message>
    <message>
        <source>{found} has {decimals} decimals, {asset} takes {limit}. Correct the number.</source>
        <translation>{found} санында {decimals} ондық таңба бар, {asset} үшін {limit}. Санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} has more than {limit} digits before the point. Correct the number.</source>
        <translation>{found} санында нүктеге дейін {limit} цифрдан көп. Санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} is not above zero. Write a number above zero.</source>
        <translation>{found} саны нөлден үлкен емес. Нөлден үлкен сан жазыңыз.</translation>
    </message>
    <message>
        <source>{found} is negative. Write it without a sign; the type says which way it goes.</source>
        <translation>{found} саны теріс. Минус белгісінсіз жазыңыз; бағытын операция түрі көрсетеді.</translation>
    </message>
    <message>
        <source>“{found}” is not a time. Write 2026-11-20T14:32:00+05:00, or 2026-11-20 for the start of that day.</source>
        <translation>«{found}» уақыт емес. 2026-11-20T14:32:00+05:00 түрінде немесе сол күннің басы үшін 2026-11-20 деп жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” does not say its offset from UTC. Write it as 2026-11-20T14:32:00+05:00 or with Z for UTC.</source>
        <translation>«{found}» уақытында UTC-ден ығысу көрсетілмеген. 2026-11-20T14:32:00+05:00 түрінде немесе UTC үшін Z әрпімен жазыңыз.</translation>
    </message>
    <message>
        <source>{found} is in the future. A book records what has happened; correct the time.</source>
        <translation>{found} уақыты болашақта. Кітапқа болған оқиға жазылады; уақытты түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} is before 2009, when the first crypto asset came. Correct the time.</source>
        <translation>{found} уақыты 2009 жылдан бұрын, ол кезде криптоактив болмаған. Уақытты түзетіңіз.</translation>
    </message>
    <message>
        <source>“{found}” is not a type of transaction. Use one of: {known}.</source>
        <translation>«{found}» операция түрі емес. Мыналардың бірін жазыңыз: {known}.</translation>
    </message>
    <message>
        <source>quantity {quantity} x price {price} = {product}, but amount says {amount}. Correct one of the three, or leave one blank.</source>
        <translation>quantity {quantity} x price {price} = {product}, бірақ amount мәні {amount}. Үшеуінің бірін түзетіңіз немесе бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>{field} is empty. Write a name.</source>
        <translation>{field} бос. Атауын жазыңыз.</translation>
    </message>
    <message>
        <source>{field} has {length} characters, {longest} fit. Shorten it.</source>
        <translation>{field} мәнінде {length} таңба бар, {longest} таңба сыяды. Қысқартыңыз.</translation>
    </message>
    <message>
        <source>{field} has characters that do not print: {found}. Remove them.</source>
        <translation>{field} мәнінде басып шығарылмайтын таңбалар бар: {found}. Оларды алып тастаңыз.</translation>
    </message>
    <message>
        <source>“{found}” is not a settlement. Use cash or external.</source>
        <translation>«{found}» есеп айырысу түрі емес. cash немесе external деп жазыңыз.</translation>
    </message>
    <message>
        <source>{asset} cannot be bought or sold for itself. Correct the asset or the currency.</source>
        <translation>{asset} активін өзіне сатып алу не сату мүмкін емес. Активті немесе валютаны түзетіңіз.</translation>
    </message>
    <message>
        <source>{asset} is the currency in which cost is kept, so it has no price of its own. Record this as a purchase or sale of the other side, against {asset}.</source>
        <translation>{asset} — сатып алу құнының валютасы, сондықтан оның өз бағасы жоқ. Мұны {asset} валютасына басқа активті сатып алу не сату ретінде жазыңыз.</translation>
    </message>
    <message>
        <source>The fee {fee} is more than the {of} {amount}. Correct the fee.</source>
        <translation>{fee} комиссия {of} мәнінен ({amount}) артық. Комиссияны түзетіңіз.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}, so the cost in {quote} is unknown. Import the {base} rate first, then record this again.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы жоқ, сондықтан {quote} валютасындағы сатып алу құны белгісіз. Алдымен {base} бағамын импорттап, мұны қайта жазыңыз.</translation>
    </message>
    <message>
        <source>The settlement time is before the trade&apos;s time. Correct one of them.</source>
        <translation>Есеп айырысу уақыты мәміле уақытынан бұрын. Біреуін түзетіңіз.</translation>
    </message>
    <message>
        <source>{reference} is already in the book with the same content. It is not recorded twice.</source>
        <translation>{reference} операциясы кітапта дәл сол мазмұнмен бар. Ол екі рет жазылмайды.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, {needed} are needed: {missing} are missing for {reference}. Correct the quantity or record what came in first.</source>
        <translation>{time} сәтінде «{account}» шотында {position} {asset} бар, {needed} керек: {reference} операциясына {missing} жетпейді. Санын түзетіңіз немесе алдымен бұрын түскенін жазыңыз.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header has {expected}. Check its separators.</source>
        <translation>Жолда {cells} ұяшық бар, тақырып жолында {expected}. Айырғыштарын тексеріңіз.</translation>
    </message>
    <message>
        <source>“{found}” is not a pair this program can split. Record this trade in the program&apos;s own format.</source>
        <translation>«{found}» жұбын бұл бағдарлама бөле алмайды. Бұл мәмілені бағдарламаның өз пішімінде жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” can be read as {readings}. Record this trade in the program&apos;s own format, which names both.</source>
        <translation>«{found}» жұбын бірнеше түрде оқуға болады: {readings}. Бұл мәмілені екеуі де көрсетілетін бағдарламаның өз пішімінде жазыңыз.</translation>
    </message>
    <message>
        <source>“{found}” is not a time of a Binance export (2024-01-15 10:30:00). Use the original file; a spreadsheet may have changed it.</source>
        <translation>«{found}» Binance экспортының уақыты емес (2024-01-15 10:30:00). Түпнұсқа файлды пайдаланыңыз; оны кесте бағдарламасы өзгерткен болуы мүмкін.</translation>
    </message>
    <message>
        <source>The year {year} is outside {first} to {last}. Use the original file.</source>
        <translation>{year} жылы {first} – {last} аралығынан тыс. Түпнұсқа файлды пайдаланыңыз.</translation>
    </message>
    <message>
        <source>There is no book at {path}. Check the path, or create one with: new {path} --fund NAME</source>
        <translation>{path} жолында кітап жоқ. Файл жолын тексеріңіз немесе кітапты мына командамен жасаңыз: new {path} --fund NAME</translation>
    </message>
    <message>
        <source>{path} is not a book of this program. Choose a file that ends in .alem.</source>
        <translation>{path} файлы бұл бағдарламаның кітабы емес. Атауы .alem деп бітетін файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}. Restore the latest backup with: restore BACKUP {path}</source>
        <translation>{path} файлы бүлінген: {reason}. Соңғы резервтік көшірмені мына командамен қалпына келтіріңіз: restore BACKUP {path}</translation>
    </message>
    <message>
        <source>{path} was written by a newer program (format {found}, this program knows {known}). Install the newer version; the book was not touched.</source>
        <translation>{path} файлын жаңарақ бағдарлама жазған (пішімі {found}, бұл бағдарлама {known} пішімін біледі). Жаңарақ нұсқаны орнатыңыз; кітап өзгермеді.</translation>
    </message>
    <message>
        <source>{path} is read-only. Ask for the right to write to it and its folder, or copy it to a folder of your own.</source>
        <translation>{path} файлы тек оқуға арналған. Файлға және оның қалтасына жазу құқығын сұраңыз немесе файлды өз қалтаңызға көшіріңіз.</translation>
    </message>
    <message>
        <source>{path} is in use: {reason}. Wait until that is done and try again.</source>
        <translation>{path} файлы қолданыста: {reason}. Ол аяқталғанша күтіп, қайталаңыз.</translation>
    </message>
    <message>
        <source>{path} lies on a network share ({kind}), where SQLite cannot keep a book safe. Keep it on a disk of this machine and put backups on the share.</source>
        <translation>{path} файлы желілік дискіде ({kind}), онда SQLite кітапты қауіпсіз сақтай алмайды. Кітапты осы компьютердің дискісінде, резервтік көшірмелерді желілік дискіде сақтаңыз.</translation>
    </message>
    <message>
        <source>{file}: this is not a file. Choose the file that the source exported.</source>
        <translation>{file}: бұл файл емес. Дереккөз экспорттаған файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>{file}: it cannot be read: {reason}. Check the path and your right to read it.</source>
        <translation>{file}: файлды оқу мүмкін емес: {reason}. Файл жолын және оқу құқығыңызды тексеріңіз.</translation>
    </message>
    <message>
        <source>{file}: it is empty. Export it again.</source>
        <translation>{file}: файл бос. Оны қайта экспорттаңыз.</translation>
    </message>
    <message>
        <source>{file}: it has {size} MiB, at most {limit} MiB are read. Split it into parts.</source>
        <translation>{file}: көлемі {size} МиБ, ең көбі {limit} МиБ оқылады. Файлды бөліктерге бөліңіз.</translation>
    </message>
    <message>
        <source>{file}: this is a workbook or an archive. Save its sheet as CSV (UTF-8).</source>
        <translation>{file}: бұл электрондық кесте немесе мұрағат. Парағын CSV (UTF-8) түрінде сақтаңыз.</translation>
    </message>
    <message>
        <source>{file}: this is {kind}, not text. Choose the CSV file that the source exported.</source>
        <translation>{file}: бұл {kind}, мәтін емес. Дереккөз экспорттаған CSV файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>{file}: this is text in UTF-16. Save it as CSV (UTF-8).</source>
        <translation>{file}: бұл UTF-16 мәтіні. CSV (UTF-8) түрінде сақтаңыз.</translation>
    </message>
    <message>
        <source>{file}: row {row} holds a zero byte, so this is not a text file. Choose the CSV file that the source exported.</source>
        <translation>{file}: {row}-жолда нөлдік байт бар, сондықтан бұл мәтіндік файл емес. Дереккөз экспорттаған CSV файлын таңдаңыз.</translation>
    </message>
    <message>
        <source>{file}: row {row} has more than {limit} bytes, so this is not a table. Choose another file.</source>
        <translation>{file}: {row}-жолда {limit} байттан көп, сондықтан бұл кесте емес. Басқа файл таңдаңыз.</translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: byte {found} is not UTF-8. Save the file as CSV (UTF-8).</source>
        <translation>{file}: {row}-жол, {character}-таңба: {found} байты UTF-8 емес. Файлды CSV (UTF-8) түрінде сақтаңыз.</translation>
    </message>
    <message>
        <source>{file}: row {row}: the quotation marks do not close, or a cell has no end. Check the marks there.</source>
        <translation>{file}: {row}-жол: тырнақша жабылмаған немесе ұяшықтың соңы жоқ. Ондағы тырнақшаларды тексеріңіз.</translation>
    </message>
    <message>
        <source>{file}: it has no rows. Export it again.</source>
        <translation>{file}: файлда жол жоқ. Оны қайта экспорттаңыз.</translation>
    </message>
    <message>
        <source>{file}: row 1: “{column}” is not a column of this format. Known columns: {known}.</source>
        <translation>{file}: 1-жол: «{column}» бағаны бұл пішімде жоқ. Белгілі бағандар: {known}.</translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} stands twice. Remove one of the two.</source>
        <translation>{file}: 1-жол: {column} бағаны екі рет тұр. Біреуін алып тастаңыз.</translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} is missing. Add it.</source>
        <translation>{file}: 1-жол: {column} бағаны жоқ. Оны қосыңыз.</translation>
    </message>
    <message>
        <source>{file}: row 1: this format is separated by commas. Save it with commas.</source>
        <translation>{file}: 1-жол: бұл пішімде айырғыш — үтір. Файлды үтірмен сақтаңыз.</translation>
    </message>
    <message>
        <source>{file}: row 1 is not the header of a Binance spot trade export. Choose that export, or another format.</source>
        <translation>{file}: 1-жол Binance спот мәмілелері экспортының тақырып жолы емес. Сол экспортты немесе басқа пішімді таңдаңыз.</translation>
    </message>
    <message>
        <source>No {asset} price in {currency} of the year before {time} is stored, so the fee of {quantity} {asset} has no value. Import {asset} prices first, then record this again.</source>
        <translation>{time} алдындағы бір жылда {asset} бағасы ({currency}) жоқ, сондықтан {quantity} {asset} комиссиясының құны белгісіз. Алдымен {asset} бағаларын жүктеп, содан кейін қайта жазыңыз.</translation>
    </message>
    <message>
        <source>The type {type} needs two of quantity, price and amount; the third is calculated. {field} is missing.</source>
        <translation>{type} түріне сан, баға және соманың екеуі керек; үшіншісі есептеледі. {field} көрсетілмеген.</translation>
    </message>
    <message>
        <source>Under moving average no lot has a cost of its own, so none can be named. Leave the field blank, or change the lot method first.</source>
        <translation>Жылжымалы орташа құнда партияның өз сатып алу құны болмайды, сондықтан партияны көрсетуге болмайды. Өрісті бос қалдырыңыз немесе алдымен партия әдісін өзгертіңіз.</translation>
    </message>
    <message>
        <source>lots can be named for what leaves an account only. Leave the field blank for the type {type}.</source>
        <translation>Партияларды тек шоттан шығатын активке көрсетуге болады. {type} түріне өрісті бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>{file}: it does not say what it prices and in which currency. Name both, on the command line with --asset and --quote.</source>
        <translation>{file}: файлда ненің бағасы және қай валютада екені айтылмаған. Екеуін де командалық жолда --asset және --quote арқылы көрсетіңіз.</translation>
    </message>
    <message>
        <source>{file}: it holds a document type definition, which rates never do. Fetch the file again.</source>
        <translation>{file}: файлда құжат түрінің анықтамасы (DTD) бар, бағам файлында ол болмайды. Файлды қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>{file}: its outermost element is &lt;{found}&gt;, not &lt;rates&gt; or &lt;rss&gt;: these are not the National Bank&apos;s rates. Fetch the file again.</source>
        <translation>{file}: сыртқы элементі &lt;{found}&gt;, &lt;rates&gt; немесе &lt;rss&gt; емес: бұл Ұлттық Банк бағамдары емес. Файлды қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: this is not well-formed XML. Fetch the file again.</source>
        <translation>{file}: {row}-жол, {character}-таңба: бұл дұрыс құрылған XML емес. Файлды қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>{file}: it has {size} bytes; a day of rates has about 12,000. Fetch it again.</source>
        <translation>{file}: көлемі {size} байт; бір күннің бағамдары шамамен 12&#xa0;000 байт. Файлды қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>{file}: it holds no rates: none were published for {date}.</source>
        <translation>{file}: файлда бағам жоқ: {date} күніне бағам жарияланбаған.</translation>
    </message>
    <message>
        <source>{file}: “{found}” is not a date such as 01.04.2026. Fetch the file again.</source>
        <translation>{file}: «{found}» күн емес, күн 01.04.2026 түрінде болады. Файлды қайта жүктеңіз.</translation>
    </message>
</context>
<context>
    <name>LotsField</name>
    <message>
        <source>Show the open lots (F4)</source>
        <translation>Ашық партияларды көрсету (F4)</translation>
    </message>
    <message>
        <source>as the lot method says</source>
        <translation>партия әдісі бойынша</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This is a fault of the program: {what}</source>
        <translation>Бұл бағдарлама қатесі: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ештеңе</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>Күнтізбені ашу (F4)</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message>
        <source>acquired</source>
        <translation>алынды</translation>
    </message>
    <message>
        <source>cost shared out</source>
        <translation>құны бөлінді</translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation>шығарылды</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>комиссия</translation>
    </message>
    <message>
        <source>lots pooled</source>
        <translation>партиялар біріктірілді</translation>
    </message>
    <message>
        <source>money paid</source>
        <translation>ақша төленді</translation>
    </message>
    <message>
        <source>money received</source>
        <translation>ақша алынды</translation>
    </message>
    <message>
        <source>swapped in</source>
        <translation>ауыстырып алынды</translation>
    </message>
    <message>
        <source>swapped out</source>
        <translation>ауыстырып берілді</translation>
    </message>
    <message>
        <source>transfer in</source>
        <translation>аударым келді</translation>
    </message>
    <message>
        <source>transfer out</source>
        <translation>аударым жіберілді</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Recorded with everything you enter, and printed on statements</source>
        <translation>Әр жазбаңызда сақталады және үзінді көшірмелерде басылады</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Жаңа кітап</translation>
    </message>
    <message>
        <source>First in, first out (FIFO)</source>
        <translation>Бірінші келген бірінші кетеді (FIFO)</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Жылжымалы орташа құн</translation>
    </message>
    <message>
        <source>Part of cost and proceeds</source>
        <translation>Сатып алу құны мен түсімге кіреді</translation>
    </message>
    <message>
        <source>An expense of their own</source>
        <translation>Жеке шығыс</translation>
    </message>
    <message>
        <source>A disposal at fair value</source>
        <translation>Әділ құн бойынша шығару</translation>
    </message>
    <message>
        <source>Less of what was bought</source>
        <translation>Сатып алынған саннан шегеріледі</translation>
    </message>
    <message>
        <source>From the account&apos;s own money</source>
        <translation>Шоттың өз ақшасынан</translation>
    </message>
    <message>
        <source>Outside the book</source>
        <translation>Кітаптан тыс</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>&amp;BIN</source>
        <translation>&amp;БСН</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>Басқару&amp;шы</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Атауы</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Орналасуы</translation>
    </message>
    <message>
        <source>A BIN has 12 digits. Write all of them, or leave it empty.</source>
        <translation>БСН-де 12 сан бар. Бәрін жазыңыз немесе өрісті бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>Cost &amp;kept in</source>
        <translation>Құн &amp;валютасы</translation>
    </message>
    <message>
        <source>Write where the book is to be kept.</source>
        <translation>Кітап қайда сақталатынын жазыңыз.</translation>
    </message>
    <message>
        <source>the currency of cost and gain</source>
        <translation>сатып алу құны мен пайданың валютасы</translation>
    </message>
    <message>
        <source>“{found}” is not a currency. Write the three letters of one, as USD or KZT.</source>
        <translation>«{found}» валюта емес. Үш әрпін жазыңыз, мысалы USD немесе KZT.</translation>
    </message>
    <message>
        <source>A&amp;lso shown in</source>
        <translation>&amp;Екінші валюта</translation>
    </message>
    <message>
        <source>the second column, at official rates</source>
        <translation>екінші баған, ресми бағаммен</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Уақыт белдеуі</translation>
    </message>
    <message>
        <source>its midnight ends the day</source>
        <translation>күн оның түн ортасында аяқталады</translation>
    </message>
    <message>
        <source>&amp;Lots</source>
        <translation>&amp;Партиялар</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fees in kind</source>
        <translation>Активтегі комиссия</translation>
    </message>
    <message>
        <source>Trades paid</source>
        <translation>Мәміле төлемі</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Its rules, recorded with the first entry</source>
        <translation>Кітап ережелері, алғашқы жазбамен бірге жазылады</translation>
    </message>
    <message>
        <source>Create the book</source>
        <translation>Кітапты жасау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Write the fund&apos;s name as statements print it.</source>
        <translation>Қор атауын үзінді көшірмеде басылатын түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation>Кітаптар (*.alem)</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Қор</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Book&apos;s method ({method})</source>
        <translation>Кітаптың әдісі ({method})</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Кезеңнің бірінші күні</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Бастап</translation>
    </message>
    <message>
        <source>From and to are both {date} now</source>
        <translation>Басы да, соңы да енді {date} күні</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Кезеңнің соңғы күні</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Өткен ай</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Өткен жыл</translation>
    </message>
    <message>
        <source>Lot method</source>
        <translation>Партия әдісі</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Өз күндері</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Осы ай</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Осы тоқсан</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Осы жыл</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Дейін</translation>
    </message>
    <message>
        <source>What if {method}</source>
        <translation>Егер {method} болса</translation>
    </message>
</context>
<context>
    <name>PostingsSection</name>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>Average cost, {currency}</source>
        <translation>Орташа құн, {currency}</translation>
    </message>
    <message>
        <source>Average cost: no lots</source>
        <translation>Орташа құн: партиялар жоқ</translation>
    </message>
    <message>
        <source>Cost basis, {currency}</source>
        <translation>Сатып алу құны, {currency}</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Шығыс</translation>
    </message>
    <message>
        <source>In transit until {time}; not available before.</source>
        <translation>{time} уақытына дейін жолда; оған дейін қолжетімсіз.</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Lot {reference} of {day}</source>
        <translation>{day} күнгі {reference} партиясы</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Қазір</translation>
    </message>
    <message>
        <source>Position after recording</source>
        <translation>Жазғаннан кейінгі позиция</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Өткізбелер</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Quantity, {asset}</source>
        <translation>Саны, {asset}</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Іске асырылған пайда</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lots</source>
        <translation>
            <numerusform>және тағы %n партия</numerusform>
            <numerusform>және тағы %n партия</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more lot</source>
        <translation>және тағы 1 партия</translation>
    </message>
    <message>
        <source>{asset} in {account}</source>
        <translation>{asset}, {account} шотында</translation>
    </message>
    <message>
        <source>{asset}, {account}</source>
        <translation>{asset}, {account}</translation>
    </message>
    <message>
        <source>{currency} in this account</source>
        <translation>Осы шоттағы {currency}</translation>
    </message>
    <message>
        <source>{quantity} come back to what is available.</source>
        <translation>{quantity} қолжетімдіге қайтады.</translation>
    </message>
    <message>
        <source>{quantity} stay in the position and leave what is available until they are unlocked.</source>
        <translation>{quantity} позицияда қалады, бірақ бұғаттан шыққанша қолжетімсіз болады.</translation>
    </message>
    <message>
        <source>{role}, cost</source>
        <translation>{role}, сатып алу құны</translation>
    </message>
    <message>
        <source>{role}, proceeds</source>
        <translation>{role}, түсім</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Total, price check and position appear here when the figures are in.</source>
        <translation>Деректер толтырылған соң мұнда жалпы сома, бағаны тексеру және позиция шығады.</translation>
    </message>
    <message>
        <source>Received after fee</source>
        <translation>Комиссиядан кейін алынады</translation>
    </message>
    <message>
        <source>Fair value</source>
        <translation>Әділ құн</translation>
    </message>
    <message>
        <source>No {currency} rate for this date</source>
        <translation>Бұл күнге {currency} бағамы жоқ</translation>
    </message>
    <message>
        <source>Price used</source>
        <translation>Қолданылған баға</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Жалпы сатып алу құны</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Түсім</translation>
    </message>
    <message>
        <source>Cost brought forward</source>
        <translation>Бастапқы сатып алу құны</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Бағаны тексеру</translation>
    </message>
    <message>
        <source>no market price</source>
        <translation>нарықтық баға жоқ</translation>
    </message>
    <message>
        <source>No {asset} price in {currency} is stored for this time.</source>
        <translation>Бұл уақытқа {currency} валютасындағы {asset} бағасы сақталмаған.</translation>
    </message>
    <message>
        <source>{percent} from market</source>
        <translation>нарықтан {percent}</translation>
    </message>
    <message>
        <source>Market {price}, {source}, {time}</source>
        <translation>Нарық {price}, {source}, {time}</translation>
    </message>
    <message>
        <source>{price}. That price was stale at the trade&apos;s time.</source>
        <translation>{price}. Бұл баға мәміле уақытында ескірген болатын.</translation>
    </message>
</context>
<context>
    <name>PriceImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} файлы оқылуда</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message numerus="yes">
        <source>Import %n prices</source>
        <translation>
            <numerusform>%n бағаны импорттау</numerusform>
            <numerusform>%n бағаны импорттау</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 price</source>
        <translation>1 бағаны импорттау</translation>
    </message>
    <message numerus="yes">
        <source>%n lines to correct</source>
        <translation>
            <numerusform>%n жолды түзету керек</numerusform>
            <numerusform>%n жолды түзету керек</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line to correct</source>
        <translation>1 жолды түзету керек</translation>
    </message>
    <message>
        <source>Reading stopped there. A file goes in whole or not at all.</source>
        <translation>Оқу сол жерде тоқтады. Файл толық импортталады немесе мүлде импортталмайды.</translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct the lines in the file, then import it again.</source>
        <translation>Файл толық импортталады немесе мүлде импортталмайды. Файлдағы жолдарды түзетіп, оны қайта импорттаңыз.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices are ready to import</source>
        <translation>
            <numerusform>%n баға импорттауға дайын</numerusform>
            <numerusform>%n баға импорттауға дайын</numerusform>
        </translation>
    </message>
    <message>
        <source>1 price is ready to import</source>
        <translation>1 баға импорттауға дайын</translation>
    </message>
    <message numerus="yes">
        <source>%n known already, will be skipped</source>
        <translation>
            <numerusform>%n баға бұрыннан бар, өткізіп жіберіледі</numerusform>
            <numerusform>%n баға бұрыннан бар, өткізіп жіберіледі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n жаңа баға</numerusform>
            <numerusform>%n жаңа баға</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not say what it prices and in which currency. Choose the asset and the quote above.</source>
        <translation>Файлда ненің бағасы және қай валютада екені айтылмаған. Жоғарыда активті және баға валютасын таңдаңыз.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Бұл файлда жаңа ештеңе жоқ.</translation>
    </message>
    <message>
        <source>This file cannot be imported as it is</source>
        <translation>Бұл файлды осы күйінде импорттауға болмайды</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} файлы импортталуда</translation>
    </message>
    <message numerus="yes">
        <source>%n prices imported</source>
        <translation>
            <numerusform>%n баға импортталды</numerusform>
            <numerusform>%n баға импортталды</numerusform>
        </translation>
    </message>
    <message>
        <source>1 price imported</source>
        <translation>1 баға импортталды</translation>
    </message>
    <message>
        <source>{imported}, {known}</source>
        <translation>{imported}, {known}</translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n баға бұрыннан бар</numerusform>
            <numerusform>%n баға бұрыннан бар</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Баған</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Мәселе</translation>
    </message>
    <message>
        <source>Import prices: preview</source>
        <translation>Бағаларды импорттау: алдын ала қарау</translation>
    </message>
    <message>
        <source>{file}. Asset, quote and source count only where the file does not say.</source>
        <translation>{file}. Актив, баға валютасы және баға көзі файлда көрсетілмесе ғана қолданылады.</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Баға валютасы</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Қателерді CSV түрінде сақтау</translation>
    </message>
    <message>
        <source>Lines to correct</source>
        <translation>Түзетілетін жолдар</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>No.</source>
        <translation>Нөм.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Asset and account</source>
        <translation>Актив және шот</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Жалпы сома</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation>Комиссия активі</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Бағандарды қалпына келтіру</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>{reference} is recorded; the filter does not show it.</source>
        <translation>{reference} операциясы жазылды; сүзгі оны көрсетпейді.</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операция</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction</source>
        <translation>1 операция</translation>
    </message>
    <message>
        <source>{matching} of {all}</source>
        <translation>{all} ішінен {matching}</translation>
    </message>
    <message>
        <source>Approved purchases</source>
        <translation>Бекітілген сатып алулар</translation>
    </message>
    <message>
        <source>No transaction matches</source>
        <translation>Сәйкес операция жоқ</translation>
    </message>
    <message>
        <source>Nothing in the register has what the filter asks for.</source>
        <translation>Тізілімде сүзгіге сай ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сүзгіні тазалау</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Әзірге операция жоқ</translation>
    </message>
    <message>
        <source>The register fills with what you record or import.</source>
        <translation>Тізілім сіз жазған не импорттаған операциялармен толады.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>At most {most} rows can be copied. Narrow the selection.</source>
        <translation>Ең көбі {most} жол көшіруге болады. Таңдауды тарылтыңыз.</translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation>1 жол көшірілді</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n жол көшірілді</numerusform>
            <numerusform>%n жол көшірілді</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter, as asset:BNB</source>
        <translation>Сүзгі, мысалы asset:BNB</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Барлық түрлер</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Барлық шоттар</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>Import transactions (Ctrl+I)</source>
        <translation>Операцияларды импорттау (Ctrl+I)</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>қайталау</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Filter</source>
        <translation>Сүзгі</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Сүзгіні тазалау (Esc)</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>External</source>
        <translation>Сыртқы</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Ақшалай</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Бекітілуде</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілді</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторно жасалды</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Сәйкес</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Алшақтық</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Түсіндірілген</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Қате</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>{age} бұрын</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Managed by {manager}</source>
        <translation>Басқарушы компания {manager}</translation>
    </message>
    <message>
        <source>BIN {bin}</source>
        <translation>БСН {bin}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Жасаған</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Тексерген</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Бекіткен</translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation>Тексеру коды {code}</translation>
    </message>
    <message>
        <source>Name, position</source>
        <translation>Аты-жөні, лауазымы</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Қолы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Prices in full, where the line shows fewer digits</source>
        <translation>Жолда цифры қысқартылған бағалардың толық мәні</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation>Бағасы, {currency}</translation>
    </message>
    <message>
        <source>Value, {currency}</source>
        <translation>Құны, {currency}</translation>
    </message>
    <message>
        <source>Weight, %</source>
        <translation>Үлесі, %</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Актив жоқ.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Жиыны</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Бірлік құны</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Алынған күні</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Journal fingerprint</source>
        <translation>Журналдың таңба ізі</translation>
    </message>
    <message>
        <source>Statement of holdings</source>
        <translation>Жеке шоттан үзінді көшірме</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Жағдай бойынша</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>Дерек күні</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Қамтуы</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Official rate</source>
        <translation>Ресми бағам</translation>
    </message>
    <message>
        <source>draft, not issued, unaudited</source>
        <translation>жоба, шығарылмаған, аудитсіз</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>{number}, final, unaudited</source>
        <translation>{number}, түпкілікті, аудитсіз</translation>
    </message>
    <message>
        <source>{number}, final, unaudited, replaces {replaced}</source>
        <translation>{number}, түпкілікті, аудитсіз, {replaced} орнына</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>{date}, {time} {zone} ({utc_time} UTC)</source>
        <translation>{date}, {time} {zone} ({utc_time} UTC)</translation>
    </message>
    <message>
        <source>record {sequence}, {date}, {time} {zone}</source>
        <translation>{sequence}-жазба, {date}, {time} {zone}</translation>
    </message>
    <message>
        <source>the one account of the book</source>
        <translation>кітаптың жалғыз шоты</translation>
    </message>
    <message numerus="yes">
        <source>all %n accounts of the book</source>
        <translation>
            <numerusform>кітаптың барлық %n шоты</numerusform>
            <numerusform>кітаптың барлық %n шоты</numerusform>
        </translation>
    </message>
    <message>
        <source>last at or before {time}</source>
        <translation>{time} сәтіндегі не оған дейінгі соңғы баға</translation>
    </message>
    <message>
        <source>The {currency} rate is that of {date}, the last one stored at or before this date.</source>
        <translation>{currency} бағамы {date} күнгі — осы күнге немесе одан бұрын сақталған соңғысы.</translation>
    </message>
    <message>
        <source>This book does not verify: it was changed or damaged after record {trusted}. No figure here can be relied on.</source>
        <translation>Кітап тексеруден өтпеді: ол {trusted}-жазбадан кейін өзгертілген немесе бүлінген. Мұндағы ешбір санға сенуге болмайды.</translation>
    </message>
    <message>
        <source>last at or before {time}, {source}</source>
        <translation>{time} сәтіндегі не оған дейінгі соңғы баға, {source}</translation>
    </message>
    <message>
        <source>moving average cost of the whole fund</source>
        <translation>бүкіл қор бойынша жылжымалы орташа құн</translation>
    </message>
    <message>
        <source>moving average cost, account by account</source>
        <translation>әр шот бойынша жылжымалы орташа құн</translation>
    </message>
    <message>
        <source>none in force for {currency}</source>
        <translation>{currency} үшін қолданыста бағам жоқ</translation>
    </message>
    <message>
        <source>trade date; {lots}; cost includes fees</source>
        <translation>мәміле күні; {lots}; сатып алу құны комиссиямен</translation>
    </message>
    <message>
        <source>trade date; {lots}; fees are an expense</source>
        <translation>мәміле күні; {lots}; комиссия шығысқа жатады</translation>
    </message>
    <message>
        <source>{method} lots of the whole fund</source>
        <translation>бүкіл қор бойынша {method} партиялары</translation>
    </message>
    <message>
        <source>{method} lots, account by account</source>
        <translation>әр шот бойынша {method} партиялары</translation>
    </message>
    <message>
        <source>{rate} {quote} for 1 {base}, {source}, in force {date}</source>
        <translation>1 {base} = {rate} {quote}, {source}, {date} қолданыста</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Таза активтердің құны</translation>
    </message>
    <message>
        <source>Net asset value, without {asset}, which has no price</source>
        <translation>Таза активтердің құны, бағасы жоқ {asset} есепке кірмейді</translation>
    </message>
    <message>
        <source>Total net assets</source>
        <translation>Таза активтердің барлығы</translation>
    </message>
    <message>
        <source>Total net assets without {asset}</source>
        <translation>Таза активтердің барлығы, {asset} есепке кірмейді</translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation>Цифрлық активтер</translation>
    </message>
    <message>
        <source>Stablecoins and cash</source>
        <translation>Стейблкоиндер және ақша</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>{number}-ескертпе</translation>
    </message>
    <message>
        <source>Sources of prices</source>
        <translation>Баға көздері</translation>
    </message>
    <message>
        <source>Prices other than {source}, {date}</source>
        <translation>{source} көзінен алынбаған бағалар, {date}</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>ескірген</translation>
    </message>
    <message>
        <source>unchanged for days</source>
        <translation>бірнеше күн өзгермеген</translation>
    </message>
    <message>
        <source>moved beyond its limit</source>
        <translation>өзгерісі шектен асқан</translation>
    </message>
    <message>
        <source>differs from a second source</source>
        <translation>екінші көзден өзгеше</translation>
    </message>
    <message>
        <source>{asset} has no price at or before this moment. Its value is left blank and is in no total.</source>
        <translation>Осы сәтте не оған дейін {asset} бағасы жоқ. Құны бос қалдырылған және ешбір жиынға кірмейді.</translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}. Values in {currency} are left blank.</source>
        <translation>{date} күніне қолданыстағы {currency} бағамы жоқ. {currency} валютасындағы құн бос қалдырылған.</translation>
    </message>
    <message>
        <source>The {asset} price is {hours} hours old; the limit is {limit}.</source>
        <translation>{asset} бағасына {hours} сағат болған; шегі {limit}.</translation>
    </message>
    <message>
        <source>Cost in {currency} is unknown: a rate of a day of purchase is missing.</source>
        <translation>{currency} валютасындағы сатып алу құны белгісіз: бір сатып алу күнінің бағамы жоқ.</translation>
    </message>
    <message>
        <source>The printed weights add up to {sum}, as each is rounded.</source>
        <translation>Басылған үлестердің қосындысы {sum}, өйткені әрқайсысы дөңгелектелген.</translation>
    </message>
    <message>
        <source>Entries of this book are not approved by a second person.</source>
        <translation>Бұл кітаптың жазбаларын екінші адам бекітпейді.</translation>
    </message>
    <message>
        <source>Each value is rounded to 0.01 once; totals add up the printed lines.</source>
        <translation>Әр сома 0.01 дәлдігімен бір рет дөңгелектеледі; жиындар басылған жолдардың қосындысы.</translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate.</source>
        <translation>{presentation} валютасындағы құн басылған {functional} құнын бағамға көбейткенге тең.</translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate, but what is native to {presentation} is valued in it first.</source>
        <translation>{presentation} валютасындағы құн басылған {functional} құнын бағамға көбейткенге тең, ал негізгі валютасы {presentation} болатын активтер алдымен сол валютада бағаланады.</translation>
    </message>
    <message>
        <source>Annex. Cost and unrealised gain, {currency}</source>
        <translation>Қосымша. Сатып алу құны және іске асырылмаған пайда, {currency}</translation>
    </message>
    <message>
        <source>Annex. Lots, cost and unrealised gain, {currency}</source>
        <translation>Қосымша. Партиялар, сатып алу құны және іске асырылмаған пайда, {currency}</translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} more than the same assets in the statement, where positions are rounded.</source>
        <translation>Мұнда құн партия бойынша дөңгелектелген; жиыны позициялар дөңгелектелген үзінді көшірмедегі сол активтердің жиынынан {amount} {currency} артық.</translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} less than the same assets in the statement, where positions are rounded.</source>
        <translation>Мұнда құн партия бойынша дөңгелектелген; жиыны позициялар дөңгелектелген үзінді көшірмедегі сол активтердің жиынынан {amount} {currency} кем.</translation>
    </message>
    <message>
        <source>The code on page {page} holds the moment, the totals and the fingerprint of this draft.</source>
        <translation>{page}-беттегі кодта осы жобаның сәті, жиындары және таңба ізі бар.</translation>
    </message>
    <message>
        <source>The code on page {page} holds the number, the moment, the totals and the fingerprint of this statement.</source>
        <translation>{page}-беттегі кодта осы үзінді көшірменің нөмірі, сәті, жиындары және таңба ізі бар.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages} беттің {page}-беті</translation>
    </message>
    <message numerus="yes">
        <source>Net asset value, without %n assets, which have no price</source>
        <translation>
            <numerusform>Таза активтердің құны, бағасы жоқ %n актив есепке кірмейді</numerusform>
            <numerusform>Таза активтердің құны, бағасы жоқ %n актив есепке кірмейді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total net assets without %n assets</source>
        <translation>
            <numerusform>Таза активтердің барлығы, %n актив есепке кірмейді</numerusform>
            <numerusform>Таза активтердің барлығы, %n актив есепке кірмейді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message>
        <source>record {sequence}</source>
        <translation>{sequence}-жазба</translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {count}</source>
        <translation>{count} беттің {first}–{last}-беттері</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{count} беттің {page}-беті</translation>
    </message>
    <message>
        <source>The printer did not start. Check it, then print again.</source>
        <translation>Принтер іске қосылмады. Оны тексеріп, қайта басып шығарыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n pages</source>
        <translation>
            <numerusform>Принтерге жіберілді: %n бет</numerusform>
            <numerusform>Принтерге жіберілді: %n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the statement</source>
        <translation>Үзінді көшірме сақталуда</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Statement of holdings</source>
        <translation>Жеке шоттан үзінді көшірме</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Жағдай бойынша</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>Жа&amp;саған</translation>
    </message>
    <message>
        <source>Stated on the page</source>
        <translation>Бетте көрсетілгені</translation>
    </message>
    <message>
        <source>A draft carries no number. Its figures can be asked for again at any time.</source>
        <translation>Жобада нөмір болмайды. Оның көрсеткіштерін кез келген уақытта қайта алуға болады.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Кішірейту (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Үлкейту (Ctrl++)</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Бетке сыйғызу</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Еніне сыйғызу</translation>
    </message>
    <message>
        <source>Pages of the statement</source>
        <translation>Үзінді көшірме беттері</translation>
    </message>
    <message>
        <source>The journal does not hold, note {number}</source>
        <translation>Журнал бұзылған, {number}-ескертпе</translation>
    </message>
    <message>
        <source>page</source>
        <translation>бет</translation>
    </message>
    <message>
        <source>print</source>
        <translation>басып шығару</translation>
    </message>
    <message>
        <source>{currency} rate of {date}, note {number}</source>
        <translation>{currency} бағамы {date} күнгі, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{date} is in the future; showing today</source>
        <translation>{date} әлі келген жоқ; бүгінгі күн көрсетілді</translation>
    </message>
    <message>
        <source>close</source>
        <translation>жабу</translation>
    </message>
    <message>
        <source>Records used: 1 to {sequence}</source>
        <translation>Қолданылған жазбалар: 1 – {sequence}</translation>
    </message>
    <message>
        <source>{asset} has no price, note {number}</source>
        <translation>{asset} бағасы жоқ, {number}-ескертпе</translation>
    </message>
    <message>
        <source>No {currency} rate, note {number}</source>
        <translation>{currency} бағамы жоқ, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{asset} price is {hours} h old, note {number}</source>
        <translation>{asset} бағасына {hours} сағ болды, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Cost in {currency} unknown, note {number}</source>
        <translation>Сатып алу құны ({currency}) белгісіз, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Weights are rounded, note {number}</source>
        <translation>Үлестер дөңгелектелген, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Entries without approval, note {number}</source>
        <translation>Жазбалар бекітілмеген, {number}-ескертпе</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Online</source>
        <translation>Желіде</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Желіден тыс</translation>
    </message>
    <message>
        <source>Prices unavailable</source>
        <translation>Бағалар қолжетімсіз</translation>
    </message>
    <message>
        <source>Cancel the running task</source>
        <translation>Орындалып жатқан тапсырманы тоқтату</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop “{task}” and close?</source>
        <translation>«{task}» тапсырмасын тоқтатып, жабу керек пе?</translation>
    </message>
    <message>
        <source>It is not finished yet.</source>
        <translation>Ол әлі аяқталған жоқ.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Тоқтатып, жабу</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Аяқталсын</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Views of the book</source>
        <translation>Кітап көріністері</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Group by</source>
        <translation>Топтау</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Шығарулар</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Шығыстар</translation>
    </message>
    <message>
        <source>Filter by asset, account or reference</source>
        <translation>Актив, шот не құжат нөмірі бойынша сүзу</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Топсыз</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Не көрсетіледі</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партиялар</translation>
    </message>
    <message>
        <source>Show the lots below a position</source>
        <translation>Позиция астында партияларды көрсету</translation>
    </message>
    <message>
        <source>Hide dust</source>
        <translation>Ұсақты жасыру</translation>
    </message>
    <message>
        <source>Leave out what is worth less than 1</source>
        <translation>Құны 1-ден кем позицияларды көрсетпеу</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Үзінді көшірме</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Сүзгі</translation>
    </message>
    <message>
        <source>Filter by asset or account</source>
        <translation>Актив не шот бойынша сүзу</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message numerus="yes">
        <source>%n earlier posting(s)</source>
        <translation>
            <numerusform>%n бұрынғы өткізбе</numerusform>
            <numerusform>%n бұрынғы өткізбе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later lot(s)</source>
        <translation>
            <numerusform>%n кейінгі партия</numerusform>
            <numerusform>%n кейінгі партия</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n партия</numerusform>
            <numerusform>%n партия</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open lot(s)</source>
        <translation>
            <numerusform>%n ашық партия</numerusform>
            <numerusform>%n ашық партия</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n позиция</numerusform>
            <numerusform>%n позиция</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) in sight</source>
        <translation>
            <numerusform>Көрініп тұрған %n позиция</numerusform>
            <numerusform>Көрініп тұрған %n позиция</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s)</source>
        <translation>
            <numerusform>%n өткізбе</numerusform>
            <numerusform>%n өткізбе</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Алынған күні</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Алынуы</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Жасы</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Барлық позициялар</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Change of policy</source>
        <translation>Есеп саясатының өзгеруі</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>{currency} валютасындағы сатып алу құны әр сатып алу күнінің бағамымен есептеледі; кемінде бір бағам сақталмаған.</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Бағамдық пайда</translation>
    </message>
    <message>
        <source>Enter shows more</source>
        <translation>Enter тағы көрсетеді</translation>
    </message>
    <message>
        <source>Exactly {amount}, rounded once.</source>
        <translation>Дәл {amount}, бір рет дөңгелектелген.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ұсталған мерзімі</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>Кейінгі қалдық</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>{days} ұсталған</translation>
    </message>
    <message>
        <source>Journal record</source>
        <translation>Журнал жазбасы</translation>
    </message>
    <message>
        <source>Lines are rounded each, the sum once</source>
        <translation>Жолдар жеке-жеке, қосынды бір рет дөңгелектеледі</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>{lot} партиясы</translation>
    </message>
    <message>
        <source>Lot {lot}, taken by {reference}</source>
        <translation>{lot} партиясы, {reference} алған</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партиялар</translation>
    </message>
    <message>
        <source>Money in itself</source>
        <translation>Номиналы бойынша</translation>
    </message>
    <message>
        <source>Money is worth itself.</source>
        <translation>Ақша номиналы бойынша бағаланады.</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Бағасы жоқ</translation>
    </message>
    <message>
        <source>No rate</source>
        <translation>Бағамы жоқ</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>{date} күніне қолданыстағы {base}/{quote} бағамы жоқ. Бағамды импорттаңыз.</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Бақыланған</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Open lots</source>
        <translation>Ашық партиялар</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Жұп</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Позициялар</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Өткізбелер</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Бағасы</translation>
    </message>
    <message>
        <source>Price and rate</source>
        <translation>Баға және бағам</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Бағадан түскен пайда</translation>
    </message>
    <message>
        <source>Price gain {price}, currency gain {currency}.</source>
        <translation>Бағадан түскен пайда {price}, бағамдық пайда {currency}.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Түсім</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Бағам</translation>
    </message>
    <message>
        <source>Rate of that day</source>
        <translation>Сол күнгі бағам</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Бұрынғысын көрсету</translation>
    </message>
    <message>
        <source>Show later</source>
        <translation>Кейінгісін көрсету</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Қосынды</translation>
    </message>
    <message>
        <source>The cost gained it because the rate moved.</source>
        <translation>Бұл бөлік бағамның өзгеруінен сатып алу құнында туындады.</translation>
    </message>
    <message>
        <source>The cost of what is left of lot {lot}.</source>
        <translation>{lot} партиясынан қалғанының сатып алу құны.</translation>
    </message>
    <message>
        <source>The cost of {quantity} of lot {lot}, acquired on {date}.</source>
        <translation>{date} күні алынған {lot} партиясының {quantity} бөлігінің сатып алу құны.</translation>
    </message>
    <message>
        <source>The cost of {quantity} of lot {lot}, {cost}, at the rate of {date}, its acquisition day.</source>
        <translation>{lot} партиясының {quantity} бөлігінің сатып алу құны ({cost}), партия алынған {date} күнгі бағаммен.</translation>
    </message>
    <message>
        <source>The quantity of the transaction&apos;s posting.</source>
        <translation>Операция өткізбесіндегі сан.</translation>
    </message>
    <message>
        <source>The share of the position&apos;s cost at average cost; no lots are matched.</source>
        <translation>Позицияның орташа құн бойынша сатып алу құнындағы үлесі; партиялар сәйкестендірілмейді.</translation>
    </message>
    <message>
        <source>The sum of all postings of the position.</source>
        <translation>Позицияның барлық өткізбелерінің қосындысы.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of the printed figures of %n position(s).</source>
        <translation>
            <numerusform>%n позицияның көрсетілген мәндерінің қосындысы.</numerusform>
            <numerusform>%n позицияның көрсетілген мәндерінің қосындысы.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sum of what all postings of the position cost; at average cost no lots are matched.</source>
        <translation>Позицияның барлық өткізбелерінің сатып алу құнының қосындысы; орташа құнда партиялар сәйкестендірілмейді.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>%n партиядан қалғанның қосындысы, әрқайсысы өзінің алынған күнінің бағамымен.</numerusform>
            <numerusform>%n партиядан қалғанның қосындысы, әрқайсысы өзінің алынған күнінің бағамымен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s).</source>
        <translation>
            <numerusform>%n партиядан қалғанның қосындысы.</numerusform>
            <numerusform>%n партиядан қалғанның қосындысы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>%n партиядан алынғанның қосындысы, әрқайсысы өзінің алынған күнінің бағамымен.</numerusform>
            <numerusform>%n партиядан алынғанның қосындысы, әрқайсысы өзінің алынған күнінің бағамымен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s).</source>
        <translation>
            <numerusform>%n партиядан алынғанның қосындысы.</numerusform>
            <numerusform>%n партиядан алынғанның қосындысы.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value of the transaction&apos;s posting.</source>
        <translation>Операция өткізбесіндегі құн.</translation>
    </message>
    <message>
        <source>This row has no such figure.</source>
        <translation>Бұл жолда мұндай көрсеткіш жоқ.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>What if {method}: nothing of it is booked, the book stays {own}.</source>
        <translation>Егер {method} болса: одан ештеңе жазылмайды, кітап {own} әдісімен қалады.</translation>
    </message>
    <message>
        <source>What is left of lot {lot}, acquired on {date}.</source>
        <translation>{date} күні алынған {lot} партиясынан қалғаны.</translation>
    </message>
    <message>
        <source>close</source>
        <translation>жабылу</translation>
    </message>
    <message>
        <source>days</source>
        <translation>күн</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>белгісіз</translation>
    </message>
    <message>
        <source>{cost} ÷ {quantity}</source>
        <translation>{cost} ÷ {quantity}</translation>
    </message>
    <message>
        <source>{gain} × {rate}</source>
        <translation>{gain} × {rate}</translation>
    </message>
    <message>
        <source>{gain} ÷ {cost}</source>
        <translation>{gain} ÷ {cost}</translation>
    </message>
    <message>
        <source>{gain} − {price_gain}, the price gain</source>
        <translation>{gain} − {price_gain}, бағадан түскен пайда</translation>
    </message>
    <message>
        <source>{pair} of {time}, {source}.</source>
        <translation>{pair}, {time}, {source}.</translation>
    </message>
    <message>
        <source>{price} × {rate}</source>
        <translation>{price} × {rate}</translation>
    </message>
    <message>
        <source>{price} ÷ {rate}</source>
        <translation>{price} ÷ {rate}</translation>
    </message>
    <message>
        <source>{proceeds} × {rate}</source>
        <translation>{proceeds} × {rate}</translation>
    </message>
    <message>
        <source>{proceeds} − {cost}</source>
        <translation>{proceeds} − {cost}</translation>
    </message>
    <message>
        <source>{quantity} were taken of lot {lot}, acquired on {date}.</source>
        <translation>{date} күні алынған {lot} партиясынан {quantity} алынды.</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>{rate}, the rate of {date}</source>
        <translation>{rate}, {date} күнгі бағам</translation>
    </message>
    <message>
        <source>{rate}, the rate of {date} ({source})</source>
        <translation>{rate}, {date} күнгі бағам ({source})</translation>
    </message>
    <message>
        <source>{value} × {rate}</source>
        <translation>{value} × {rate}</translation>
    </message>
    <message>
        <source>{value} ÷ {rate}</source>
        <translation>{value} ÷ {rate}</translation>
    </message>
    <message>
        <source>{value} ÷ {total}, the value of all positions</source>
        <translation>{value} ÷ {total}, барлық позицияның құны</translation>
    </message>
    <message>
        <source>{value} − {cost}</source>
        <translation>{value} − {cost}</translation>
    </message>
</context>
<context>
    <name>TrailPanel</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Не көрсетілген</translation>
    </message>
    <message>
        <source>Why the total?</source>
        <translation>Жалпы сома қайдан шықты?</translation>
    </message>
    <message>
        <source>Why this figure?</source>
        <translation>Бұл көрсеткіш қайдан шықты?</translation>
    </message>
    <message>
        <source>Why: {figure}</source>
        <translation>Қайдан шықты: {figure}</translation>
    </message>
</context>
<context>
    <name>Trailing</name>
    <message>
        <source>Choose a figure of the table above.</source>
        <translation>Жоғарыдағы кестеден көрсеткішті таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>TransactionType</name>
    <message>
        <source>Purchase</source>
        <translation>Сатып алу</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Сыйақы</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Сату</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Жарна</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Төлем</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Айырбастау</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Бұғаттау</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Бастапқы қалдық</translation>
    </message>
    <message>
        <source>Token swap</source>
        <translation>Токендерді ауыстыру</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Аударым</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Бұғаттан шығару</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Есептен шығару</translation>
    </message>
</context>
<context>
    <name>TransactionsTab</name>
    <message>
        <source>Import transactions</source>
        <translation>Операцияларды импорттау</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV файлдары (*.csv);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>{recorded}. {changed}</source>
        <translation>{recorded}. {changed}</translation>
    </message>
    <message>
        <source>{reference} is recorded</source>
        <translation>{reference} операциясы жазылды</translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation>Операцияны ашу</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Жоба ретінде қайталау</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Hide</source>
        <translation>Жасыру</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Journal verified: {records} records hold</source>
        <translation>Журнал тексерілді: {records} жазба бүтін</translation>
    </message>
    <message>
        <source>Journal does not hold</source>
        <translation>Журнал тұтастығы бұзылған</translation>
    </message>
    <message>
        <source>Record {sequence}</source>
        <translation>{sequence}-жазба</translation>
    </message>
    <message>
        <source>The book was changed outside the program, or is damaged. Figures may be wrong.</source>
        <translation>Кітап бағдарламадан тыс өзгертілген немесе бүлінген. Көрсеткіштер қате болуы мүмкін.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>Қазір қолжетімді</translation>
    </message>
    <message>
        <source>Reading and printing. Restore the latest backup before you record more.</source>
        <translation>Оқу және басып шығару. Жаңа жазба енгізбей тұрып, соңғы резервтік көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Қайта тексеру</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No book is open</source>
        <translation>Ашық кітап жоқ</translation>
    </message>
    <message>
        <source>A book is one file with all that a fund has recorded. Start in one of three ways.</source>
        <translation>Есеп кітабы — қордың барлық жазбасы сақталатын бір файл. Үш жолдың бірімен бастаңыз.</translation>
    </message>
    <message>
        <source>A new book</source>
        <translation>Жаңа кітап</translation>
    </message>
    <message>
        <source>For a fund that starts here: its name, its currencies and its rules.</source>
        <translation>Жаңадан басталатын қор үшін: атауы, валюталары және ережелері.</translation>
    </message>
    <message>
        <source>Create a book</source>
        <translation>Кітапты жасау</translation>
    </message>
    <message>
        <source>A book that exists</source>
        <translation>Бар кітап</translation>
    </message>
    <message>
        <source>A file that ends in .alem, from this machine or a backup.</source>
        <translation>Осы компьютердегі немесе резервтік көшірмедегі .alem файлы.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Кітапты ашу</translation>
    </message>
    <message>
        <source>The demo book</source>
        <translation>Демо кітап</translation>
    </message>
    <message>
        <source>An invented fund with invented prices, to look around in.</source>
        <translation>Танысуға арналған ойдан шығарылған қор, бағалары да ойдан шығарылған.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Демоны ашу</translation>
    </message>
    <message>
        <source>Open last:</source>
        <translation>Соңғы ашылған:</translation>
    </message>
    <message>
        <source>new book</source>
        <translation>жаңа кітап</translation>
    </message>
    <message>
        <source>open a book</source>
        <translation>кітапты ашу</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>пернелер</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>шығу</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Соңғыларын ашу</translation>
    </message>
    <message>
        <source>{menu}: {command}</source>
        <translation>{menu}: {command}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open another book</source>
        <translation>Басқа кітапты ашу</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Активтер</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: record {sequence} was made {moment}. Set it right; every record keeps the time that it was told.</source>
        <translation>Бұл компьютердің сағаты артта: {sequence}-жазба {moment} жасалған. Уақытты түзетіңіз: әр жазба өзіне берілген уақытты сақтайды.</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Диаграммалар</translation>
    </message>
</context>
<context>
    <name>_OpenLots</name>
    <message>
        <source>Acquired</source>
        <translation>Алынған күні</translation>
    </message>
    <message>
        <source>Average cost: no lots are told apart at this time.</source>
        <translation>Орташа құн: бұл уақытта партиялар бөлек есептелмейді.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Enter takes a lot or leaves it out again, Esc goes back.</source>
        <translation>Enter партияны таңдайды немесе таңдаудан алып тастайды, Esc кері қайтарады.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Қалғаны</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>{account} has no open lots of {asset} at this time.</source>
        <translation>Бұл уақытта {account} шотында {asset} активінің ашық партиялары жоқ.</translation>
    </message>
</context>
</TS>
