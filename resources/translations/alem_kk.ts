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
    <name>AcceptDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>It awaits approval: until another person approves it, the flags stand.</source>
        <translation>Ол бекітілуде: басқа адам бекіткенше белгілер қалады.</translation>
    </message>
    <message>
        <source>It counts at once, since four eyes are off.</source>
        <translation>Ол бірден есепке алынады, себебі «төрт көз» қағидасы өшірулі.</translation>
    </message>
    <message>
        <source>Propose to take it</source>
        <translation>Қабылдауды ұсыну</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval</source>
        <translation>{reference} ретінде ұсынылды, бекітілуде</translation>
    </message>
    <message>
        <source>Say why it is right after all. The reason stays.</source>
        <translation>Баға неге бәрібір дұрыс екенін жазыңыз. Себебі сақталып қалады.</translation>
    </message>
    <message>
        <source>Take a price as it is</source>
        <translation>Бағаны сол күйінде қабылдау</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Take the price of {asset} as it is?</source>
        <translation>{asset} бағасы сол күйінде қабылдансын ба?</translation>
    </message>
    <message>
        <source>The price of {asset} is taken as it is</source>
        <translation>{asset} бағасы сол күйінде қабылданды</translation>
    </message>
    <message>
        <source>{flag}: {reason}</source>
        <translation>{flag}: {reason}</translation>
    </message>
    <message>
        <source>{price}, {source}, of {time}, for valuations of {day}.</source>
        <translation>{day} күнгі бағалау үшін: {price}, {source}, {time}.</translation>
    </message>
    <message>
        <source>{then} Another price or another day needs another decision.</source>
        <translation>{then} Басқа бағаға не басқа күнге бөлек шешім керек.</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>Choose an act to see all of it</source>
        <translation>Толық көру үшін әрекетті таңдаңыз</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Хешті көшіру</translation>
    </message>
    <message>
        <source>Hash {hash}</source>
        <translation>Хеш {hash}</translation>
    </message>
    <message>
        <source>The hash is on the clipboard</source>
        <translation>Хеш алмасу буферінде</translation>
    </message>
    <message>
        <source>What the act says</source>
        <translation>Әрекет мазмұны</translation>
    </message>
    <message>
        <source>{number}  {act}</source>
        <translation>{number}  {act}</translation>
    </message>
    <message>
        <source>{time}, by {user}</source>
        <translation>{time}, {user}</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Аты</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Құпиясөз</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>Қай&amp;талау</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Пайдаланушы қосу</translation>
    </message>
    <message>
        <source>Add the user</source>
        <translation>Пайдаланушыны қосу</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Рөлдер</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>Кемінде бір рөлді белгілеңіз.</translation>
    </message>
    <message>
        <source>Without a password anybody can act in this name, and nothing that is done in it is sealed.</source>
        <translation>Құпиясөзсіз бұл атпен кез келген адам әрекет ете алады және ол жасаған ештеңеге мөр басылмайды.</translation>
    </message>
    <message>
        <source>Write the name under which this person signs.</source>
        <translation>Бұл адам қол қоятын атты жазыңыз.</translation>
    </message>
    <message>
        <source>{name} is a user of this book now</source>
        <translation>{name} енді осы кітаптың пайдаланушысы</translation>
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
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файл</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 файл</translation>
    </message>
    <message>
        <source>A draft of {name}; it is not submitted yet.</source>
        <translation>{name} жасаған жоба; ол әлі бекітуге жіберілмеген.</translation>
    </message>
    <message>
        <source>A draft waits for nobody until it is submitted.</source>
        <translation>Бекітуге жіберілгенше жоба ешкімді күтпейді.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>Қарсы</translation>
    </message>
    <message>
        <source>Approved by you</source>
        <translation>Сіз бекіттіңіз</translation>
    </message>
    <message>
        <source>Approved by {names}.</source>
        <translation>Бекіткен: {names}.</translation>
    </message>
    <message>
        <source>Approvers decide: {names}.</source>
        <translation>Бекітушілер шешеді: {names}.</translation>
    </message>
    <message>
        <source>Approving adds {count} entries at once.</source>
        <translation>Бекіту {count} операцияны бірден қосады.</translation>
    </message>
    <message>
        <source>Approving adds {number} to the books; it can be reversed but not changed.</source>
        <translation>Бекіту {number}-жазбаны есепке қосады; оған сторно жасауға болады, бірақ өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Approving puts it into effect, as a record of the journal.</source>
        <translation>Бекіткенде ол журнал жазбасы ретінде күшіне енеді.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Баға сәті</translation>
    </message>
    <message>
        <source>Average cost, {currency}</source>
        <translation>Орташа құн, {currency}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Changed since the version before</source>
        <translation>Алдыңғы нұсқадан кейін өзгергені</translation>
    </message>
    <message>
        <source>Changes gains that were realised later</source>
        <translation>Кейін іске асырылған пайданы өзгертеді</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Closed days are opened again</source>
        <translation>Жабық күндер қайта ашылады</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>Алдын ала жабық, соңғы күні</translation>
    </message>
    <message>
        <source>Cost basis, {currency}</source>
        <translation>Сатып алу құны, {currency}</translation>
    </message>
    <message>
        <source>Counts whatever sources say meanwhile</source>
        <translation>Бұл аралықта көздер не көрсетсе де, осы баға қолданылады</translation>
    </message>
    <message>
        <source>Doubtful price</source>
        <translation>Күмәнді баға</translation>
    </message>
    <message>
        <source>Doubtful price of {asset}</source>
        <translation>{asset} активінің күмәнді бағасы</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Растайтын құжаттар</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>Растайтын құжат тіркелген</translation>
    </message>
    <message>
        <source>Expense, {currency}</source>
        <translation>Шығыс, {currency}</translation>
    </message>
    <message>
        <source>Far from the price that it replaces</source>
        <translation>Ауыстырылатын бағадан алыс</translation>
    </message>
    <message>
        <source>Fee {percent}</source>
        <translation>Комиссия {percent}</translation>
    </message>
    <message>
        <source>Flagged since, and not decided by this: {flag}</source>
        <translation>Кейін қойылған, бұл шешімге кірмейтін белгі: {flag}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Белгілер</translation>
    </message>
    <message>
        <source>Four eyes are off in this book: what is recorded counts at once and waits for nobody.</source>
        <translation>Бұл кітапта «төрт көз» қағидасы өшірулі: жазылғаны бірден есепке алынады және ешкімді күтпейді.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Қолданылу басы</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Қолданылу соңы</translation>
    </message>
    <message>
        <source>Income, {currency}</source>
        <translation>Кіріс, {currency}</translation>
    </message>
    <message>
        <source>It cannot be approved as it stands</source>
        <translation>Осы күйінде бекітуге болмайды</translation>
    </message>
    <message>
        <source>It cannot be booked as it stands</source>
        <translation>Осы күйінде есепке жазуға болмайды</translation>
    </message>
    <message>
        <source>It takes two approvers: after you one more person has to approve.</source>
        <translation>Екі бекітуші керек: сізден кейін тағы бір адам бекітуі тиіс.</translation>
    </message>
    <message>
        <source>Its period is not open</source>
        <translation>Оның кезеңі ашық емес</translation>
    </message>
    <message>
        <source>Late entry in a closed period</source>
        <translation>Жабық кезеңдегі кешіккен операция</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>Біржола жабық, соңғы күні</translation>
    </message>
    <message>
        <source>Looks like an entry that is recorded already</source>
        <translation>Бұрын жазылған операцияға ұқсайды</translation>
    </message>
    <message>
        <source>Near the price that it replaces</source>
        <translation>Ауыстырылатын бағаға жақын</translation>
    </message>
    <message>
        <source>Net asset value, {currency}</source>
        <translation>Таза активтердің құны, {currency}</translation>
    </message>
    <message>
        <source>No evidence attached</source>
        <translation>Растайтын құжат тіркелмеген</translation>
    </message>
    <message>
        <source>No other person of this book can approve it yet.</source>
        <translation>Әзірге бұл кітапта оны бекіте алатын басқа адам жоқ.</translation>
    </message>
    <message>
        <source>No {currency} rate for this date</source>
        <translation>Бұл күнге {currency} бағамы жоқ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Нөм.</translation>
    </message>
    <message>
        <source>None of them is yours to decide.</source>
        <translation>Олардың ешқайсысын сіз шеше алмайсыз.</translation>
    </message>
    <message>
        <source>Not like another entry near in time</source>
        <translation>Уақыты жақын операцияларға ұқсамайды</translation>
    </message>
    <message>
        <source>Nothing is doubtful about the price that it replaces</source>
        <translation>Ауыстырылатын бағада күмән жоқ</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>Бекітуді күткен ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Қазір</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Бақыланған</translation>
    </message>
    <message>
        <source>One approver is enough below {amount}.</source>
        <translation>{amount} сомасынан төмен болса, бір бекітуші жеткілікті.</translation>
    </message>
    <message>
        <source>One approver is enough.</source>
        <translation>Бір бекітуші жеткілікті.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} файлын ашу</translation>
    </message>
    <message>
        <source>Opens every day from {day} on. What lies before it stays closed.</source>
        <translation>{day} күнінен бастап барлық күнді ашады. Одан бұрынғысы жабық қалады.</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Төлем көзі</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Түсетін шот</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Өтті</translation>
    </message>
    <message>
        <source>Period open</source>
        <translation>Кезең ашық</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Есеп саясаты</translation>
    </message>
    <message>
        <source>Policy {rule}</source>
        <translation>Есеп саясаты: {rule}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Жасаған</translation>
    </message>
    <message>
        <source>Prepared by another person than you</source>
        <translation>Сізден басқа адам жасаған</translation>
    </message>
    <message>
        <source>Prepared by you: another person decides</source>
        <translation>Сіз жасағансыз: басқа адам шешеді</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Price far from the market</source>
        <translation>Баға нарықтан алыс</translation>
    </message>
    <message>
        <source>Price near the market</source>
        <translation>Баға нарыққа жақын</translation>
    </message>
    <message>
        <source>Price of {base} in {quote}</source>
        <translation>{base} бағасы, {quote}</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Түсім</translation>
    </message>
    <message>
        <source>Puts {price} for one {base} in the place of what a source said as of {time}. The old price is kept.</source>
        <translation>{time} сәтіндегі дереккөз бағасының орнына 1 {base} үшін {price} бағасын қояды. Ескі баға сақталады.</translation>
    </message>
    <message>
        <source>Puts {price} for one {base} in the place of what all sources say from {time} until {until}. Their prices are kept, and count again afterwards.</source>
        <translation>{time} сәтінен {until} сәтіне дейін барлық дереккөз бағасының орнына 1&#xa0;{base} үшін {price} бағасын қояды. Олардың бағалары сақталады және кейін қайта қолданылады.</translation>
    </message>
    <message>
        <source>Puts {rule} = {value} into force from the approval on.</source>
        <translation>{rule} = {value} ережесі бекітілген сәттен бастап күшіне енеді.</translation>
    </message>
    <message>
        <source>Puts {rule} = {value} into force from {time} on. What is booked after that is booked anew under it.</source>
        <translation>{rule} = {value} ережесі {time} сәтінен бастап күшіне енеді. Содан кейінгі операциялар осы ереже бойынша қайта өткізіледі.</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Бағам күні</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Қолданылған бағам</translation>
    </message>
    <message>
        <source>Realised gain, {currency}</source>
        <translation>Іске асырылған пайда, {currency}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Received after fee</source>
        <translation>Комиссиядан кейін алынады</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>Reopening from {day}</source>
        <translation>{day} күнінен қайта ашу</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ауыстырылды</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ауыстырғаны</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Reversal of {reference}</source>
        <translation>{reference} операциясына сторно</translation>
    </message>
    <message>
        <source>Second approval</source>
        <translation>Екінші бекіту</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Takes the price of {asset} in {currency} for valuations of {day} as it is, in spite of its flags: {flags}. No figure changes; the price no longer keeps a statement of that day from being issued.</source>
        <translation>{day} күнгі бағалау үшін {asset} активінің {currency} валютасындағы бағасын белгілеріне ({flags}) қарамастан сол күйінде қабылдайды. Ешбір көрсеткіш өзгермейді; бұл баға енді сол күннің есебін шығаруға кедергі болмайды.</translation>
    </message>
    <message>
        <source>Takes {reference} out of all figures from its own time on. The entry and its reversal both stay in the journal.</source>
        <translation>{reference} операциясын өз уақытынан бастап барлық көрсеткіштен шығарады. Операция да, оның сторносы да журналда қалады.</translation>
    </message>
    <message>
        <source>The book balances with it</source>
        <translation>Кітап теңгерімі сақталады</translation>
    </message>
    <message>
        <source>The entry stands</source>
        <translation>Операция күшінде</translation>
    </message>
    <message>
        <source>The entry was reversed meanwhile</source>
        <translation>Бұл арада операцияға сторно жасалған</translation>
    </message>
    <message>
        <source>The market price was doubtful at that time: {flags}</source>
        <translation>Нарықтық баға ол кезде күмәнді болған: {flags}</translation>
    </message>
    <message>
        <source>The money is there</source>
        <translation>Ақша жеткілікті</translation>
    </message>
    <message>
        <source>The price is still the one that was looked at</source>
        <translation>Баға қаралған күйінде, өзгермеген</translation>
    </message>
    <message>
        <source>The price that it replaces is doubtful</source>
        <translation>Ауыстырылатын баға күмәнді</translation>
    </message>
    <message>
        <source>There is no other price</source>
        <translation>Басқа баға жоқ</translation>
    </message>
    <message>
        <source>This book has no users, so nothing waits for a second person: what is recorded counts at once.</source>
        <translation>Бұл кітапта пайдаланушылар жоқ, сондықтан ештеңе екінші адамды күтпейді: жазылғаны бірден есепке алынады.</translation>
    </message>
    <message>
        <source>To consider</source>
        <translation>Қарау керек</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Жалпы сатып алу құны</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Valuations of</source>
        <translation>Бағалау күні</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Комиссия құны</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Не өзгереді</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Қайтарып алынды</translation>
    </message>
    <message>
        <source>You have approved it; one more person decides: {names}.</source>
        <translation>Сіз бекіттіңіз; тағы бір адам шешеді: {names}.</translation>
    </message>
    <message>
        <source>You prepared it or changed it, so another person decides.</source>
        <translation>Оны сіз жасағансыз не өзгерткенсіз, сондықтан басқа адам шешеді.</translation>
    </message>
    <message>
        <source>You prepared it, so another person decides: {names}.</source>
        <translation>Оны сіз жасағансыз, сондықтан басқа адам шешеді: {names}.</translation>
    </message>
    <message>
        <source>Yours: another decides</source>
        <translation>Сіздікі</translation>
    </message>
    <message>
        <source>closed until {day}</source>
        <translation>{day} күніне дейін жабық</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} күнінен</translation>
    </message>
    <message>
        <source>if approved now</source>
        <translation>қазір бекітілсе</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>файл жоқ</translation>
    </message>
    <message>
        <source>no position falls below zero, now or later</source>
        <translation>ешбір позиция қазір де, кейін де нөлден төмен түспейді</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ештеңе</translation>
    </message>
    <message>
        <source>nothing is closed</source>
        <translation>ештеңе жабылмаған</translation>
    </message>
    <message>
        <source>of {reference}</source>
        <translation>{reference}</translation>
    </message>
    <message>
        <source>outside the book</source>
        <translation>кітаптан тыс</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>{number}-жазба</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time} сәтіне дейін</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>{amount} қалады</translation>
    </message>
    <message>
        <source>{asset}, price in {currency}</source>
        <translation>{asset}, бағасы {currency}</translation>
    </message>
    <message>
        <source>{asset}, value in {currency}</source>
        <translation>{asset}, құны {currency}</translation>
    </message>
    <message>
        <source>{asset}, {account}</source>
        <translation>{asset}, {account}</translation>
    </message>
    <message>
        <source>{asset}, {account}, quantity</source>
        <translation>{asset}, {account}, саны</translation>
    </message>
    <message>
        <source>{asset}, {day}: flags to decide on</source>
        <translation>{asset}, {day}: шешілетін белгілер</translation>
    </message>
    <message>
        <source>{count} against it</source>
        <translation>{count} қарсы</translation>
    </message>
    <message>
        <source>{count} of them take one more approver after you.</source>
        <translation>Олардың {count} операциясына сізден кейін тағы бір бекітуші керек.</translation>
    </message>
    <message>
        <source>{count} passed</source>
        <translation>{count} өтті</translation>
    </message>
    <message>
        <source>{count} to consider</source>
        <translation>{count} қарау керек</translation>
    </message>
    <message>
        <source>{field} changed from {before} to {after}</source>
        <translation>{field}: {before} орнына {after} болды</translation>
    </message>
    <message>
        <source>{names} has approved already; you are the second approver.</source>
        <translation>{names} бекітіп қойған; сіз екінші бекітушісіз.</translation>
    </message>
    <message>
        <source>{percent} from {price}, {source}</source>
        <translation>{price} бағасынан {percent}, {source}</translation>
    </message>
    <message>
        <source>{price}, {source}, {time}</source>
        <translation>{price}, {source}, {time}</translation>
    </message>
    <message>
        <source>{quantity} at {price}</source>
        <translation>{quantity}, бағасы {price}</translation>
    </message>
    <message>
        <source>{time} (end of {day})</source>
        <translation>{time} ({day} күнінің соңы)</translation>
    </message>
    <message>
        <source>{type} of {quantity}</source>
        <translation>{type}: {quantity}</translation>
    </message>
    <message>
        <source>{type} of {quantity} for {received}</source>
        <translation>{type}: {quantity} орнына {received}</translation>
    </message>
    <message>
        <source>{user} approved it</source>
        <translation>{user} бекітті</translation>
    </message>
    <message>
        <source>{user} rejected it: {reason}</source>
        <translation>{user} қабылдамады: {reason}</translation>
    </message>
    <message>
        <source>{user} submitted it for approval</source>
        <translation>{user} бекітуге жіберді</translation>
    </message>
    <message>
        <source>{user} withdrew it: {reason}</source>
        <translation>{user} қайтарып алды: {reason}</translation>
    </message>
    <message>
        <source>{user} wrote the draft</source>
        <translation>{user} жобаны жазды</translation>
    </message>
    <message>
        <source>{user}: {reason}</source>
        <translation>{user}: {reason}</translation>
    </message>
</context>
<context>
    <name>ApprovalsTab</name>
    <message numerus="yes">
        <source>%n proposals decided</source>
        <translation>
            <numerusform>%n ұсыныс шешілді</numerusform>
            <numerusform>%n ұсыныс шешілді</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Бекіту</translation>
    </message>
    <message>
        <source>&amp;Submit draft for approval</source>
        <translation>Жобаны бекітуге ж&amp;іберу</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Қайтарып &amp;алу</translation>
    </message>
    <message>
        <source>All of them, or none.</source>
        <translation>Барлығы не ешқайсысы.</translation>
    </message>
    <message numerus="yes">
        <source>Approving %n proposals</source>
        <translation>
            <numerusform>%n ұсынысты бекіту</numerusform>
            <numerusform>%n ұсынысты бекіту</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence is attached.</source>
        <translation>Растайтын құжат тіркелмеген.</translation>
    </message>
    <message>
        <source>No program is known that opens {name}.</source>
        <translation>{name} файлын ашатын бағдарлама табылмады.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Ештеңе таңдалмаған.</translation>
    </message>
    <message>
        <source>Nothing to approve</source>
        <translation>Бекітетін ештеңе жоқ</translation>
    </message>
    <message>
        <source>Open e&amp;vidence</source>
        <translation>Құжатты а&amp;шу</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>&amp;Қабылдамау…</translation>
    </message>
    <message numerus="yes">
        <source>Rejecting %n proposals</source>
        <translation>
            <numerusform>%n ұсынысты қабылдамау</numerusform>
            <numerusform>%n ұсынысты қабылдамау</numerusform>
        </translation>
    </message>
    <message>
        <source>The checks are still on their way.</source>
        <translation>Тексерулер әлі аяқталған жоқ.</translation>
    </message>
    <message>
        <source>Your approval is kept; one more person has to approve.</source>
        <translation>Сіздің бекітуіңіз сақталды; тағы бір адам бекітуі тиіс.</translation>
    </message>
    <message>
        <source>{reference}: done</source>
        <translation>{reference}: орындалды</translation>
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
    <name>Audit</name>
    <message>
        <source>A price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>A reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>Шот ашылды</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>Also shown in</source>
        <translation>Екінші валюта</translation>
    </message>
    <message>
        <source>Approvals it takes</source>
        <translation>Қажетті бекітулер</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілді</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>Шығарылғанда</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Есепті күні</translation>
    </message>
    <message>
        <source>Asset added</source>
        <translation>Актив қосылды</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>Book created</source>
        <translation>Кітап жасалды</translation>
    </message>
    <message>
        <source>Book number</source>
        <translation>Кітап нөмірі</translation>
    </message>
    <message>
        <source>Cannot be made</source>
        <translation>Жасалмайды</translation>
    </message>
    <message>
        <source>Change proposed</source>
        <translation>Өзгеріс ұсынылды</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Тексеру коды</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Санаты</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Cost kept in</source>
        <translation>Құн валютасы</translation>
    </message>
    <message>
        <source>Custodian compared</source>
        <translation>Кастодианмен салыстырылды</translation>
    </message>
    <message>
        <source>Daily volumes</source>
        <translation>Күндік сауда көлемдері</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Деректер экспортталды</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Ондық таңбалар</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Алшақтықтар</translation>
    </message>
    <message>
        <source>Doubtful price taken</source>
        <translation>Күмәнді баға қабылданды</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Жоба сақталды</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Көрсеткіш</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Көрсеткіштер</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Файл тіркелді</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Алғашқысы</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Белгілер</translation>
    </message>
    <message>
        <source>For valuations of</source>
        <translation>Бағалау күні</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Қор</translation>
    </message>
    <message>
        <source>Hash of the content</source>
        <translation>Мазмұн хеші</translation>
    </message>
    <message>
        <source>Hash of the figures</source>
        <translation>Көрсеткіштер хеші</translation>
    </message>
    <message>
        <source>Hash of the file</source>
        <translation>Файл хеші</translation>
    </message>
    <message>
        <source>Hash of the volumes</source>
        <translation>Сауда көлемдерінің хеші</translation>
    </message>
    <message>
        <source>Hashes of the pages</source>
        <translation>Беттердің хештері</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Қолданылу соңы</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Баға валютасы</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Қолданылу басы</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Шығарған</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Файл түрі</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Соңғысы</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Жергілікті уақыт</translation>
    </message>
    <message>
        <source>Looked at for</source>
        <translation>Бағалау сәті</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Басқарушы</translation>
    </message>
    <message>
        <source>May act</source>
        <translation>Әрекет ете алады</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Narrowed down to</source>
        <translation>Шектелген</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Жаңа мәні</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Нөм.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Бақыланған</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>Құжат басып шығарылды</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Құпиясөз өзгертілді</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Кезең алдын ала жабылды</translation>
    </message>
    <message>
        <source>Period locked</source>
        <translation>Кезең біржола жабылды</translation>
    </message>
    <message>
        <source>Period reopened</source>
        <translation>Кезең қайта ашылды</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орналасуы</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Бағаланатын актив</translation>
    </message>
    <message>
        <source>Price put by hand</source>
        <translation>Баға қолмен қойылды</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Prices imported</source>
        <translation>Бағалар импортталды</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Баға жұптары</translation>
    </message>
    <message>
        <source>Proposed by record</source>
        <translation>Ұсыныс жазбасы</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Бағам күні</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Қолданылған бағам</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Records known</source>
        <translation>Белгілі жазбалар</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Rejected or withdrawn</source>
        <translation>Қабылданбады не қайтарып алынды</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Алмастырылған</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ауыстырғаны</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Рөлдер</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Ереже өзгертілді</translation>
    </message>
    <message>
        <source>Second source away by</source>
        <translation>Екінші дереккөзден айырма</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Кіруге рұқсат берілмеді</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Кірді</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Баға көздері</translation>
    </message>
    <message>
        <source>Statement issued</source>
        <translation>Есеп шығарылды</translation>
    </message>
    <message>
        <source>Statement voided</source>
        <translation>Есептің күші жойылды</translation>
    </message>
    <message>
        <source>Stays closed until</source>
        <translation>Жабық қалатын соңғы күн</translation>
    </message>
    <message>
        <source>Still open then</source>
        <translation>Сол кезде ашық қалғаны</translation>
    </message>
    <message>
        <source>Taken back by who proposed it</source>
        <translation>Ұсынған адам қайтарып алды</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Бірдей</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Уақыт белдеуі</translation>
    </message>
    <message>
        <source>To reopen a period</source>
        <translation>Кезеңді қайта ашу</translation>
    </message>
    <message>
        <source>To take a doubtful price</source>
        <translation>Күмәнді бағаны қабылдау</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Transaction recorded</source>
        <translation>Операция жазылды</translation>
    </message>
    <message>
        <source>Transaction reversed</source>
        <translation>Операцияға сторно жасалды</translation>
    </message>
    <message>
        <source>Transaction submitted</source>
        <translation>Операция ұсынылды</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Пайдаланушы қосылды</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Пайдаланушы өзгертілді</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Комиссия құны</translation>
    </message>
    <message>
        <source>Valued first in</source>
        <translation>Бастапқы бағалау валютасы</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Бағдарлама нұсқасы</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Күші жойылған</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Не жаңарды</translation>
    </message>
    <message>
        <source>What is proposed</source>
        <translation>Не ұсынылды</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>What was exported</source>
        <translation>Не экспортталды</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Неге</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Қайтарып алынды</translation>
    </message>
    <message>
        <source>Would differ</source>
        <translation>Басқаша болар еді</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day} күнінен бастап</translation>
    </message>
    <message>
        <source>its approval</source>
        <translation>бекітілген сәті</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ештеңе</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>құпиясөз</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} күніне дейін</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>қате құпиясөз</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>{pair}, {day}</source>
        <translation>{pair}, {day}</translation>
    </message>
    <message>
        <source>{subject}: {figure}</source>
        <translation>{subject}: {figure}</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Acts, the newest first</source>
        <translation>Әрекеттер, жаңалары басында</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Аудит журналы</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Сүзгіні тазалау</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорттау…</translation>
    </message>
    <message>
        <source>Issued statements…</source>
        <translation>Шығарылған есептер…</translation>
    </message>
    <message>
        <source>Look at all of them:</source>
        <translation>Барлығын қарау:</translation>
    </message>
    <message>
        <source>No act matches</source>
        <translation>Сәйкес әрекет жоқ</translation>
    </message>
    <message>
        <source>Nothing in the journal has all that is asked for.</source>
        <translation>Журналда сүзгіге толық сай ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Write the acts that match as CSV (Ctrl+E)</source>
        <translation>Сәйкес әрекеттерді CSV түрінде сақтау (Ctrl+E)</translation>
    </message>
    <message>
        <source>{matching} of {all} acts</source>
        <translation>{all} ішінен {matching} әрекет</translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message numerus="yes">
        <source>%n act(s) saved as {path}</source>
        <translation>
            <numerusform>%n әрекет сақталды: {path}</numerusform>
            <numerusform>%n әрекет сақталды: {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV файлдары (*.csv)</translation>
    </message>
    <message>
        <source>Save the acts</source>
        <translation>Әрекеттерді сақтау</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n files written: {folder}</source>
        <translation>
            <numerusform>%n файл жазылды: {folder}</numerusform>
            <numerusform>%n файл жазылды: {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Қалта</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Ай</translation>
    </message>
    <message>
        <source>All five documents. What was issued for that month prints with its number, the rest as drafts.</source>
        <translation>Барлық бес құжат. Осы ай үшін шығарылғандары өз нөмірімен, қалғандары жоба ретінде басылады.</translation>
    </message>
    <message>
        <source>CSV, a file for each table</source>
        <translation>CSV, әр кестеге бір файл</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Тоқтатылды; ештеңе жазылған жоқ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Documents of a month&apos;s end</source>
        <translation>Ай соңындағы құжаттар</translation>
    </message>
    <message>
        <source>Folder of the documents</source>
        <translation>Құжаттар қалтасы</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Пішімдер</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Қалтаны көрсетіңіз.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The files that are finished stay.</source>
        <translation>Дайын файлдар қалады.</translation>
    </message>
    <message>
        <source>Tick a format.</source>
        <translation>Пішімді белгілеңіз.</translation>
    </message>
    <message>
        <source>Tick a language.</source>
        <translation>Тілді белгілеңіз.</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Кесте (XLSX)</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Файлдарды жазу</translation>
    </message>
    <message>
        <source>Writing the documents of the month&apos;s end</source>
        <translation>Ай соңындағы құжаттар жазылуда</translation>
    </message>
    <message>
        <source>{kept} of {planned} kept</source>
        <translation>Сақталғаны: {kept} / {planned}</translation>
    </message>
</context>
<context>
    <name>BelowPanel</name>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Кестеге оралу (Esc)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Күнтізбе</translation>
    </message>
    <message>
        <source>Fetch log</source>
        <translation>Жүктеу журналы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Жаңа баға</translation>
    </message>
    <message>
        <source>No source is set for {asset}. Import its prices, enter them, or set a pair.</source>
        <translation>{asset} үшін баға көзі көрсетілмеген. Бағаларын импорттаңыз, қолмен енгізіңіз немесе жұпты орнатыңыз.</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Бақылаулар</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Қолмен қойылған</translation>
    </message>
    <message>
        <source>Set a pair</source>
        <translation>Жұпты орнату</translation>
    </message>
    <message>
        <source>What is shown of the asset</source>
        <translation>Актив туралы не көрсетіледі</translation>
    </message>
    <message>
        <source>{asset} at {price}</source>
        <translation>{asset}, бағасы {price}</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Figures of {title}</source>
        <translation>Көрсеткіштер: {title}</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation>Әзірге диаграмма жоқ</translation>
    </message>
    <message>
        <source>Nothing was held up to {date}. A chart needs two days with a value.</source>
        <translation>{date} күніне дейін актив болмаған. Диаграммаға құны белгілі екі күн керек.</translation>
    </message>
    <message>
        <source>Reading the figures of each day</source>
        <translation>Әр күннің көрсеткіштері оқылуда</translation>
    </message>
    <message>
        <source>Record what the fund holds:</source>
        <translation>Қордың активтерін жазыңыз:</translation>
    </message>
    <message>
        <source>begin a period</source>
        <translation>кезең басы</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>ай бойынша</translation>
    </message>
    <message>
        <source>copy figures</source>
        <translation>көрсеткіштерді көшіру</translation>
    </message>
    <message>
        <source>days of the month</source>
        <translation>айдың күндері</translation>
    </message>
    <message>
        <source>move by day</source>
        <translation>күн бойынша жылжу</translation>
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
        <source>table</source>
        <translation>кесте</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>масштаб</translation>
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
        <source>Check a paper</source>
        <translation>Құжатты тексеру</translation>
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
        <source>Papers (*.pdf)</source>
        <translation>Құжаттар (*.pdf)</translation>
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
        <source>Nobody is signed in.</source>
        <translation>Ешкім кірмеген.</translation>
    </message>
    <message>
        <source>The book does not verify and takes nothing more in.</source>
        <translation>Кітап тексеруден өтпеді, оған жаңа ештеңе жазылмайды.</translation>
    </message>
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
        <source>Switch user</source>
        <translation>Пайдаланушыны ауыстыру</translation>
    </message>
    <message>
        <source>Verified to record {verified} of {sequence}</source>
        <translation>{verified}-жазбаға дейін тексерілді, барлығы {sequence} жазба</translation>
    </message>
    <message>
        <source>Fingerprint of the book: {fingerprint}</source>
        <translation>Кітаптың цифрлық ізі (хеш): {fingerprint}</translation>
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
    <name>CalendarPage</name>
    <message>
        <source>Calendar of prices</source>
        <translation>Бағалар күнтізбесі</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Ертерек (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Кейінірек (Page Down)</translation>
    </message>
    <message>
        <source>To look at: {doubts}.</source>
        <translation>Қарау керек: {doubts}.</translation>
    </message>
    <message>
        <source>{day}: no price is known.</source>
        <translation>{day}: баға белгісіз.</translation>
    </message>
    <message>
        <source>{day}: the book had no entry yet.</source>
        <translation>{day}: кітапта әлі жазба болған жоқ.</translation>
    </message>
    <message>
        <source>{day}: {price}, said by hand, for {time}.</source>
        <translation>{day}: {price}, қолмен қойылған, {time} үшін.</translation>
    </message>
    <message>
        <source>{day}: {price}, {source}, carried over from {time}.</source>
        <translation>{day}: {price}, {source}, {time} мәні көшірілген.</translation>
    </message>
    <message>
        <source>{day}: {price}, {source}, of {time}.</source>
        <translation>{day}: {price}, {source}, {time}.</translation>
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
        <source>A chart needs two days with a price of {asset}.</source>
        <translation>Диаграммаға {asset} бағасы белгілі екі күн керек.</translation>
    </message>
    <message>
        <source>A gain needs two days with a value and a cost.</source>
        <translation>Пайдаға құны мен сатып алу құны белгілі екі күн керек.</translation>
    </message>
    <message>
        <source>A return needs two days with a value, and every flow between them.</source>
        <translation>Кірістілікке құны белгілі екі күн және олардың арасындағы барлық ағындар керек.</translation>
    </message>
    <message>
        <source>A value or a flow of this time is missing.</source>
        <translation>Осы уақыттағы құн немесе ағын сомасы жоқ.</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Бөлінуі</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Орташа құн</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Cost is not kept in {currency}, so there is no gain in it.</source>
        <translation>Сатып алу құны {currency} бойынша жүргізілмейді, сондықтан бұл валютада пайда жоқ.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Құлдырау</translation>
    </message>
    <message>
        <source>Drawdown from peak, %</source>
        <translation>Ең жоғары деңгейден құлдырау, %</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Қор</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>In {asset}</source>
        <translation>{asset} түрінде</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Month or year</source>
        <translation>Ай немесе жыл</translation>
    </message>
    <message>
        <source>No price: {assets}</source>
        <translation>Бағасы жоқ: {assets}</translation>
    </message>
    <message>
        <source>No {currency} rate</source>
        <translation>{currency} бағамы жоқ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Басқасы</translation>
    </message>
    <message>
        <source>Part of the month or year</source>
        <translation>Айдың немесе жылдың бір бөлігі</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Price of {asset}</source>
        <translation>{asset} бағасы</translation>
    </message>
    <message>
        <source>Prices: {flags}</source>
        <translation>Бағалар: {flags}</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Сатып алулар</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Іске асырылған</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Іске асырылған пайда</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Кірістілік</translation>
    </message>
    <message>
        <source>Return of the day</source>
        <translation>Күндік кірістілік</translation>
    </message>
    <message>
        <source>Returns by month</source>
        <translation>Айлар бойынша кірістілік</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Сатулар</translation>
    </message>
    <message>
        <source>Same money in {asset}</source>
        <translation>Сол ақша {asset} түрінде</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Іске асырылмаған</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Іске асырылмаған пайда</translation>
    </message>
    <message>
        <source>Value and cost</source>
        <translation>Құны және сатып алу құны</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Жыл</translation>
    </message>
    <message>
        <source>doubtful price</source>
        <translation>күмәнді баға</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>үлес</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>баға жоқ</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>құны белгісіз</translation>
    </message>
    <message>
        <source>price set by hand</source>
        <translation>қолмен қойылған баға</translation>
    </message>
    <message>
        <source>{currency} per {asset}</source>
        <translation>{asset} үшін {currency}</translation>
    </message>
    <message>
        <source>{currency} thousand</source>
        <translation>мың {currency}</translation>
    </message>
    <message>
        <source>{figure} on {date}</source>
        <translation>{figure}, {date}</translation>
    </message>
    <message>
        <source>{name}, share</source>
        <translation>{name}, үлесі</translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}, {date}</translation>
    </message>
    <message>
        <source>{whose}. Gain realised since {first} and not realised, until {last}, {currency}</source>
        <translation>{whose}. {first} күнінен бері іске асырылған және іске асырылмаған пайда, {last} күніне дейін, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Price of {asset} at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Әр күннің соңындағы {asset} бағасы, {first} – {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Shares of value at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Әр күннің соңындағы құнның үлестері, {first} – {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return index below its highest, {first} to {last}, {currency}</source>
        <translation>{whose}. Уақыт бойынша өлшенген кірістілік индексінің ең жоғары деңгейден құлдырауы, {first} – {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return of each month, {first} to {last}, {currency}, %</source>
        <translation>{whose}. Айлар бойынша уақыт бойынша өлшенген кірістілік, {first} – {last}, {currency}, %</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return since {first}, until {last}, {currency}</source>
        <translation>{whose}. Уақыт бойынша өлшенген кірістілік, {first} – {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Value and cost at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Әр күннің соңындағы құны және сатып алу құны, {first} – {last}, {currency}</translation>
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
</context>
<context>
    <name>ChartActs</name>
    <message>
        <source>&amp;All figures of the period…</source>
        <translation>Кезеңнің барлық көрсет&amp;кіші…</translation>
    </message>
    <message>
        <source>&amp;Back to the period before</source>
        <translation>Алдың&amp;ғы кезеңге оралу</translation>
    </message>
    <message>
        <source>&amp;Chart of</source>
        <translation>&amp;Диаграмма</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>&amp;Логарифмдік шкала</translation>
    </message>
    <message>
        <source>&amp;Next purchase or sale</source>
        <translation>Келесі саты&amp;п алу не сату</translation>
    </message>
    <message>
        <source>&amp;Previous purchase or sale</source>
        <translation>Алд&amp;ыңғы сатып алу не сату</translation>
    </message>
    <message>
        <source>Account, asset, curr&amp;ency…</source>
        <translation>Шот, актив, &amp;валюта…</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>Көрсеткіштерді &amp;көшіру</translation>
    </message>
    <message>
        <source>Copy pict&amp;ure</source>
        <translation>Суретті көші&amp;ру</translation>
    </message>
    <message>
        <source>Da&amp;ys…</source>
        <translation>&amp;Күндер…</translation>
    </message>
    <message>
        <source>E&amp;xport the chart</source>
        <translation>Диаграмманы &amp;шығару</translation>
    </message>
    <message>
        <source>Figures as a &amp;table</source>
        <translation>Көрсеткі&amp;штер кестесі</translation>
    </message>
    <message>
        <source>Figures at the s&amp;ide</source>
        <translation>Бүйірдегі көрсеткі&amp;ш</translation>
    </message>
    <message>
        <source>Lon&amp;ger period</source>
        <translation>Ұ&amp;зағырақ кезең</translation>
    </message>
    <message>
        <source>P&amp;rint the chart…</source>
        <translation>Диаграмманы &amp;басып шығару…</translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation>Деректерді &amp;CSV-ге сақтау…</translation>
    </message>
    <message>
        <source>Save i&amp;mage…</source>
        <translation>&amp;Суретті сақтау…</translation>
    </message>
    <message>
        <source>Sh&amp;orter period</source>
        <translation>Қысқарақ к&amp;езең</translation>
    </message>
    <message>
        <source>{reference}: bought {quantity} for {value}</source>
        <translation>{reference}: {quantity} сатып алынды, {value}</translation>
    </message>
    <message>
        <source>{reference}: sold {quantity} for {value}</source>
        <translation>{reference}: {quantity} сатылды, {value}</translation>
    </message>
</context>
<context>
    <name>ChartStrip</name>
    <message>
        <source>{figure}: {value}. Enter says how it is computed.</source>
        <translation>{figure}: {value}. Enter қалай есептелгенін көрсетеді.</translation>
    </message>
</context>
<context>
    <name>ChartTools</name>
    <message>
        <source>1M</source>
        <translation>1 ай</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1 жыл</translation>
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
        <source>Account, asset, currency, benchmark and scale</source>
        <translation>Шот, актив, валюта, эталон және шкала</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Эталон</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Choose the days</source>
        <translation>Күндерді таңдау</translation>
    </message>
    <message>
        <source>Days shown: {period}</source>
        <translation>Көрсетілген күндер: {period}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Figures at the side</source>
        <translation>Бүйірдегі көрсеткіштер</translation>
    </message>
    <message>
        <source>Hide figures at the side</source>
        <translation>Бүйірдегі көрсеткіштерді жасыру</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Тағы</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
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
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Show: {scope}</source>
        <translation>Көрсетілген: {scope}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>Жыл басынан</translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>% a day</source>
        <translation>күніне %</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>жылына %</translation>
    </message>
    <message>
        <source>Against benchmark</source>
        <translation>Эталонмен салыстырғанда</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Құрамы</translation>
    </message>
    <message>
        <source>Contribution to gain</source>
        <translation>Пайдаға үлес</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Құлдырау</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Комиссиялар</translation>
    </message>
    <message>
        <source>From opening to closing value</source>
        <translation>Бастапқыдан соңғы құнға дейін</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Gain by exchange rates</source>
        <translation>Бағамдық айырма</translation>
    </message>
    <message>
        <source>Gain by price</source>
        <translation>Баға өзгерісінен пайда</translation>
    </message>
    <message>
        <source>Gain in period</source>
        <translation>Кезең пайдасы</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Ең үлкен құлдырау</translation>
    </message>
    <message>
        <source>Money-weighted (IRR)</source>
        <translation>Ақша бойынша (IRR)</translation>
    </message>
    <message>
        <source>Monthly returns</source>
        <translation>Айлық кірістілік</translation>
    </message>
    <message>
        <source>No benchmark was chosen.</source>
        <translation>Эталон таңдалмаған.</translation>
    </message>
    <message>
        <source>Paid in less paid out</source>
        <translation>Салынған минус шыққан</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Purchase of {assets}</source>
        <translation>Сатып алу: {assets}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Кірістілік</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Кірістілік</translation>
    </message>
    <message>
        <source>Sale of {assets}</source>
        <translation>Сату: {assets}</translation>
    </message>
    <message>
        <source>Share over time</source>
        <translation>Үлестер уақыт бойынша</translation>
    </message>
    <message>
        <source>Time-weighted return</source>
        <translation>Уақыт бойынша өлшенген</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Түсіндірілмеген</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>Value on {date}</source>
        <translation>{date} күнгі құны</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Құбылмалылық</translation>
    </message>
    <message>
        <source>Whole fund</source>
        <translation>Бүкіл қор</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>күндік</translation>
    </message>
    <message>
        <source>over {days}</source>
        <translation>{days} ішінде</translation>
    </message>
    <message>
        <source>part of it</source>
        <translation>толық емес кезең</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>п. т.</translation>
    </message>
    <message>
        <source>time-weighted</source>
        <translation>уақыт бойынша</translation>
    </message>
    <message>
        <source>{amount} unrealised</source>
        <translation>{amount} іске асырылмаған</translation>
    </message>
    <message>
        <source>{currency} and share</source>
        <translation>{currency} және үлес</translation>
    </message>
    <message>
        <source>{date}, {currency}</source>
        <translation>{date}, {currency}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Close checklist</source>
        <translation>Кезеңді жабудың тексеру тізімі</translation>
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
    <name>ClosePart</name>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Соңғы күні</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Алдын ала жабу</translation>
    </message>
    <message>
        <source>Close a period</source>
        <translation>Кезеңді жабу</translation>
    </message>
    <message>
        <source>Done, but for late entries: each one has to say in its note why it is late.</source>
        <translation>Аяқталды, тек кешіккен операциялар қабылданады: әрқайсысының ескертпесінде кешігу себебі болуы тиіс.</translation>
    </message>
    <message>
        <source>Final: nothing dated in it is taken any more, until it is reopened.</source>
        <translation>Түпкілікті: кезең қайта ашылғанша оның күндеріне ештеңе қабылданбайды.</translation>
    </message>
    <message>
        <source>Lines of the list are open. Settle them first, or say why you lock now.</source>
        <translation>Тізімде ашық жолдар бар. Алдымен оларды шешіңіз немесе неге қазір біржола жабатыныңызды жазыңыз.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Біржола жабу</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>С&amp;ебебі</translation>
    </message>
    <message>
        <source>The list is being gone through…</source>
        <translation>Тізім тексерілуде…</translation>
    </message>
    <message>
        <source>a lock takes one while lines are open</source>
        <translation>ашық жолдар болса, біржола жабуға себеп керек</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>this day and all before it</source>
        <translation>осы күн және оған дейінгінің бәрі</translation>
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
        <source>P&amp;rint a statement…</source>
        <translation>Есепті &amp;басып шығару…</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Есептер</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>Құ&amp;жаттар</translation>
    </message>
    <message>
        <source>Documents of a &amp;month&apos;s end…</source>
        <translation>&amp;Ай соңындағы құжаттар…</translation>
    </message>
    <message>
        <source>P&amp;olicies…</source>
        <translation>Есеп &amp;саясаты…</translation>
    </message>
    <message>
        <source>Price &amp;settings…</source>
        <translation>Баға ба&amp;птаулары…</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>Жүктеуді &amp;тоқтату</translation>
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
        <source>&amp;Approvals</source>
        <translation>Бе&amp;кіту</translation>
    </message>
    <message>
        <source>&amp;Audit trail…</source>
        <translation>&amp;Аудит журналы…</translation>
    </message>
    <message>
        <source>Chec&amp;k a paper…</source>
        <translation>Құжатты &amp;тексеру…</translation>
    </message>
    <message>
        <source>&amp;Check the book</source>
        <translation>&amp;Кітапты тексеру</translation>
    </message>
    <message>
        <source>&amp;Fetch prices</source>
        <translation>&amp;Бағаларды жүктеу</translation>
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
        <source>&amp;Lock the window</source>
        <translation>Терезені құ&amp;лыптау</translation>
    </message>
    <message>
        <source>&amp;New price…</source>
        <translation>&amp;Жаңа баға…</translation>
    </message>
    <message>
        <source>&amp;Periods…</source>
        <translation>Ке&amp;зеңдер…</translation>
    </message>
    <message>
        <source>&amp;Switch user…</source>
        <translation>Пайдаланушыны ау&amp;ыстыру…</translation>
    </message>
    <message>
        <source>&amp;Users…</source>
        <translation>&amp;Пайдаланушылар…</translation>
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
        <source>&amp;Keys</source>
        <translation>&amp;Пернелер</translation>
    </message>
    <message>
        <source>&amp;About Alem Desktop</source>
        <translation>Alem Desktop &amp;туралы</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>a draft</source>
        <translation>жоба</translation>
    </message>
    <message>
        <source>a price of one&apos;s own</source>
        <translation>бағаны қолмен қою</translation>
    </message>
    <message>
        <source>a rejection</source>
        <translation>қабылдамау</translation>
    </message>
    <message>
        <source>a reversal</source>
        <translation>сторно</translation>
    </message>
    <message>
        <source>a withdrawal</source>
        <translation>қайтарып алу</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>әкімші</translation>
    </message>
    <message>
        <source>approve or reject</source>
        <translation>бекіту немесе қабылдамау</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>бекітілген</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>бекітуші</translation>
    </message>
    <message>
        <source>attach evidence</source>
        <translation>растайтын құжатты тіркеу</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>change a policy</source>
        <translation>есеп саясатын өзгерту</translation>
    </message>
    <message>
        <source>close or lock a period</source>
        <translation>кезеңді алдын ала немесе біржола жабу</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>алдын ала жабылған</translation>
    </message>
    <message>
        <source>export, print or seal</source>
        <translation>экспорттау, басып шығару немесе мөр басу</translation>
    </message>
    <message>
        <source>import prices and rates</source>
        <translation>бағалар мен бағамдарды импорттау</translation>
    </message>
    <message>
        <source>issue a statement</source>
        <translation>есеп шығару</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>біржола жабылған</translation>
    </message>
    <message>
        <source>manage the users</source>
        <translation>пайдаланушыларды басқару</translation>
    </message>
    <message>
        <source>preparer</source>
        <translation>жасаушы</translation>
    </message>
    <message>
        <source>propose a price</source>
        <translation>баға ұсыну</translation>
    </message>
    <message>
        <source>propose a reversal</source>
        <translation>сторно ұсыну</translation>
    </message>
    <message>
        <source>propose to reopen a period</source>
        <translation>кезеңді қайта ашуды ұсыну</translation>
    </message>
    <message>
        <source>rebuild the book</source>
        <translation>кітапты қайта құру</translation>
    </message>
    <message>
        <source>record a reconciliation</source>
        <translation>салыстырып тексеруді жазу</translation>
    </message>
    <message>
        <source>record transactions</source>
        <translation>операцияларды жазу</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>қабылданбаған</translation>
    </message>
    <message>
        <source>reopening a period</source>
        <translation>кезеңді қайта ашу</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>жаңарақ нұсқамен ауыстырылған</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>сторно жасалған</translation>
    </message>
    <message>
        <source>taking a doubtful price</source>
        <translation>күмәнді бағаны қабылдау</translation>
    </message>
    <message>
        <source>voiding a statement</source>
        <translation>есептің күшін жою</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>бекітілуде</translation>
    </message>
</context>
<context>
    <name>Convention</name>
    <message>
        <source>(1 + TWR)^(365 / days) - 1 over {days} days; from 365 days on.</source>
        <translation>(1 + TWR)^(365 / күн) - 1, күн саны: {days}; 365 күннен бастап.</translation>
    </message>
    <message>
        <source>(Closing value - opening value - sum of flows) / (opening value + sum of weighed flows), a fraction, not annualised. A flow on the n-th day after {start} has the weight ({days} - n) / {days}: it counts from the end of its day. Source: GIPS Standards 2020.</source>
        <translation>(Соңғы құн - бастапқы құн - ағындар қосындысы) / (бастапқы құн + өлшенген ағындар қосындысы), үлес түрінде, жылға келтірілмеген. {start} күнінен кейінгі n-ші күннің ағынының салмағы ({days} - n) / {days}: ол өз күнінің соңынан бастап есептеледі. Дереккөз: GIPS 2020 стандарттары.</translation>
    </message>
    <message>
        <source>(Cost - gains realised on the asset up to {end}) / quantity: at or below 0 the cost has been earned back.</source>
        <translation>(Сатып алу құны - актив бойынша {end} дейін іске асырылған пайда) / саны: 0 немесе одан төмен болса, шығындар өтелген.</translation>
    </message>
    <message>
        <source>1 / HHI of the accounts: so many equal accounts would be as concentrated on {end}.</source>
        <translation>Шоттар бойынша 1 / HHI: {end} күні осынша тең шот дәл осындай шоғырлану берер еді.</translation>
    </message>
    <message>
        <source>1 / HHI: so many equal assets would be as concentrated on {end}.</source>
        <translation>1 / HHI: {end} күні осынша тең актив дәл осындай шоғырлану берер еді.</translation>
    </message>
    <message>
        <source>A return over {horizon} days compounds as many daily returns in a row; they overlap.</source>
        <translation>{horizon} күндік кірістілік қатарынан сонша күндік кірістіліктен құралады; кезеңдер бірін-бірі қабаттайды.</translation>
    </message>
    <message>
        <source>Closing value - opening value = flow + income + fees + price + currency + residual, in {currency}; fees are negative. The residual is computed, and is 0 when all is explained. What a token swap carried counts at cost.</source>
        <translation>Соңғы құн - бастапқы құн = ағындар + кірістер + комиссиялар + баға + бағам + қалдық, {currency}; комиссиялар теріс. Қалдық есептеп шығарылады және бәрі түсіндірілгенде 0 болады. Токен айырбасында көшірілгені сатып алу құны бойынша есептеледі.</translation>
    </message>
    <message>
        <source>Cost / (quantity x (1 - exit fee)) on {end}, exit fee {fee} % of the proceeds.</source>
        <translation>{end} күнгі сатып алу құны / (саны × (1 - шығу комиссиясы)), шығу комиссиясы түсімнің {fee} %-ы.</translation>
    </message>
    <message>
        <source>Cost / quantity on {end}, in {currency} for a unit.</source>
        <translation>{end} күнгі сатып алу құны / саны, бірлікке {currency}.</translation>
    </message>
    <message>
        <source>Daily tracking error x square root of {year_days} days of trading in a year; from 365 days on.</source>
        <translation>Күндік ілесу қатесі × жылдағы сауда күндері санының квадрат түбірі: {year_days}; 365 күннен бастап.</translation>
    </message>
    <message>
        <source>Daily volatility x square root of {year_days} days of trading in a year; from 365 days on.</source>
        <translation>Күндік құбылмалылық × жылдағы сауда күндері санының квадрат түбірі: {year_days}; 365 күннен бастап.</translation>
    </message>
    <message>
        <source>Days whose value stands on a doubtful price or rate (stale, unchanged, a large move …): {days} of {all}.</source>
        <translation>Құны күмәнді бағаға немесе бағамға (ескірген, өзгермеген, күрт ауытқу …) негізделген күндер: {all} күннің {days} күні.</translation>
    </message>
    <message>
        <source>Deepest fall of the return index, which is 1 at the opening, from its highest to a later lowest, a fraction, 0 or negative; of equal ones the earliest. Flows do not move the index. Days under water: from the peak to the recovery, else to {end}.</source>
        <translation>Кірістілік индексінің (басында 1-ге тең) ең жоғары деңгейден кейінгі ең төмен деңгейге дейінгі ең терең құлдырауы, үлес түрінде, 0 немесе теріс; теңдерінің ең ертесі. Ағындар индексті өзгертпейді. Су астындағы күндер: шыңнан қалпына келгенге дейін, әйтпесе {end} дейін.</translation>
    </message>
    <message>
        <source>Historical loss at {confidence} % (horizon in days: {horizon}): the k-th worst of n = {n} returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss is positive.</source>
        <translation>{confidence} % деңгейіндегі тарихи шығын (көкжиек, күн: {horizon}): k-ші ең нашар кірістілік, n = {n}, k = n × (1 - сенім деңгейі), жоғары қарай дөңгелектенгені = {k}. Үлес түрінде; шығын оң таңбалы.</translation>
    </message>
    <message>
        <source>Historical: the k-th worst of n returns, k = n x (1 - confidence) rounded up, at 95 and 99 %, over 1 and 10 days. A fraction; a loss is positive.</source>
        <translation>Тарихи әдіс: n кірістіліктің k-ші ең нашары, k = n × (1 - сенім деңгейі), жоғары қарай дөңгелектенген, 95 және 99 % үшін, 1 және 10 күнге. Үлес түрінде; шығын оң таңбалы.</translation>
    </message>
    <message>
        <source>Historical: the mean of the k worst of n returns, k = n x (1 - confidence) rounded up, at 95 and 99 %, over 1 and 10 days. A fraction; a loss is positive.</source>
        <translation>Тарихи әдіс: n кірістіліктің k ең нашарының орташасы, k = n × (1 - сенім деңгейі), жоғары қарай дөңгелектенген, 95 және 99 % үшін, 1 және 10 күнге. Үлес түрінде; шығын оң таңбалы.</translation>
    </message>
    <message>
        <source>How many rates above -100 % solve that: unique, multiple (then none is told) or none.</source>
        <translation>-100 %-дан жоғары неше мөлшерлеме бұған сай келеді: біреу, бірнеше (онда ешқайсысы көрсетілмейді) немесе ешқайсысы.</translation>
    </message>
    <message>
        <source>Mean historical loss beyond {confidence} % (horizon in days: {horizon}): the mean of the k worst of n = {n} returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss is positive.</source>
        <translation>{confidence} % шегінен тыс орташа тарихи шығын (көкжиек, күн: {horizon}): k ең нашар кірістіліктің орташасы, n = {n}, k = n × (1 - сенім деңгейі), жоғары қарай дөңгелектенгені = {k}. Үлес түрінде; шығын оң таңбалы.</translation>
    </message>
    <message>
        <source>Part of the quantity that can be sold in so many days at {participation} % of the average volume of a day; 1 is all.</source>
        <translation>Орташа күндік көлемнің {participation} %-ымен сонша күнде сатуға болатын бөлігі; 1 — бәрі.</translation>
    </message>
    <message>
        <source>Price of {code} in {currency}, as what is held of it is valued, at the valuation point that ends {end} over that of {start}, less 1.</source>
        <translation>{code} активінің {currency} бағасы (ұсталатын қалай бағаланса, солай), {end} соңындағы бағалау сәтінде, {start} соңындағы бағасына қатынасы, минус 1.</translation>
    </message>
    <message>
        <source>Units traded in a day: the mean over the days that have a volume among the {window} days up to {end}, of all pairs together; of each pair the source that says most.</source>
        <translation>Күніне саудаланған бірлік: {end} дейінгі {window} күннің көлемі бар күндері бойынша орташа, барлық жұптар бірге; әр жұп үшін ең көп көлем берген дереккөз алынады.</translation>
    </message>
    <message>
        <source>What came in from outside less what went out, from the day after {start} to {end}, each at its value on its own day, in {currency}. Income and fees are no flows. Of an account, what another one sent counts at the price with which its day begins, what was sent there at the one with which it ends.</source>
        <translation>{start} күнінен кейінгі күннен {end} дейін сырттан түскені мен шығарылғанының айырмасы, әр күннің құны бойынша, {currency}. Кірістер мен комиссиялар ағын болып саналмайды. Шот үшін басқа шоттан келгені күннің басындағы баға бойынша, оған жіберілгені күннің соңындағы баға бойынша есептеледі.</translation>
    </message>
    <message>
        <source>Quantity / (average volume of a day x {participation} % of it that a sale may be).</source>
        <translation>Саны / (орташа күндік көлем × сату алуы мүмкін {participation} %).</translation>
    </message>
    <message>
        <source>Sample covariance of the daily returns with those of {code}, over the product of both standard deviations; n = {n} days on which both are known.</source>
        <translation>Күндік кірістіліктердің {code} кірістіліктерімен іріктемелік ковариациясы екі стандартты ауытқудың көбейтіндісіне бөлінген; екеуі де белгілі күндер: n = {n}.</translation>
    </message>
    <message>
        <source>Sample covariance of the daily returns with those of {code}, over the sample variance of the latter; n = {n} days on which both are known.</source>
        <translation>Күндік кірістіліктердің {code} кірістіліктерімен іріктемелік ковариациясы соңғыларының іріктемелік дисперсиясына бөлінген; екеуі де белгілі күндер: n = {n}.</translation>
    </message>
    <message>
        <source>Sample standard deviation (n - 1) of daily return less that of {code}; n = {n} days on which both are known.</source>
        <translation>Күндік кірістілік пен {code} кірістілігі айырмасының іріктемелік стандартты ауытқуы (n - 1); екеуі де белгілі күндер: n = {n}.</translation>
    </message>
    <message>
        <source>Sample standard deviation (n - 1) of n = {n} simple daily returns, a fraction. Left out: returns over more than a day, and days on which nothing was invested.</source>
        <translation>Қарапайым күндік кірістіліктердің іріктемелік стандартты ауытқуы (n - 1), n = {n}, үлес түрінде. Бірнеше күндік кірістіліктер мен ештеңе салынбаған күндер ескерілмеген.</translation>
    </message>
    <message>
        <source>Stretches of days without a value, each chained as one period: {stretches}; days in them: {days}.</source>
        <translation>Құны жоқ аралықтар, әрқайсысы бір кезең ретінде ескерілген: {stretches}; олардағы күндер: {days}.</translation>
    </message>
    <message>
        <source>Sum of the squared weights of the accounts by value on {end} (Herfindahl-Hirschman index).</source>
        <translation>{end} күнгі құн бойынша шоттар үлестері квадраттарының қосындысы (Херфиндаль — Хиршман индексі).</translation>
    </message>
    <message>
        <source>Sum of the squared weights of the assets by value on {end} (Herfindahl-Hirschman index): 1 for a single asset, 1/m for m equal ones.</source>
        <translation>{end} күнгі құн бойынша активтер үлестері квадраттарының қосындысы (Херфиндаль — Хиршман индексі): жалғыз актив үшін 1, тең m актив үшін 1/m.</translation>
    </message>
    <message>
        <source>TWR less the return of {code} over the same {days} days.</source>
        <translation>TWR мен {code} кірістілігінің дәл сол кезеңдегі айырмасы, күн саны: {days}.</translation>
    </message>
    <message>
        <source>The same of each asset: its flow is what was paid for it less what it brought, with what was carried from or to another asset at cost; so the flows among assets cancel.</source>
        <translation>Әр актив бойынша да солай: оның ағыны — ол үшін төленгені мен одан түскенінің айырмасы, басқа активтен не басқа активке көшірілгені — сатып алу құны бойынша; сондықтан активтер арасындағы ағындар өзара жойылады.</translation>
    </message>
    <message>
        <source>Time-weighted return over {days} days, a fraction, not annualised: the product of the growth of each day, (value + outflow) / (value of the day before + inflow), less 1. Inflows count at the start of their day, outflows at its end. Net of fees paid in the book. Source: GIPS Standards 2020.</source>
        <translation>Уақыт бойынша өлшенген кірістілік, күн саны: {days}, үлес түрінде, жылға келтірілмеген: әр күннің өсуінің көбейтіндісі, (құн + шыққаны) / (алдыңғы күннің құны + түскені), минус 1. Түскені күн басында, шыққаны күн соңында есептеледі. Кітапта төленген комиссиялар шегерілген. Дереккөз: GIPS 2020 стандарттары.</translation>
    </message>
    <message>
        <source>Value at the valuation point that ends {end}, in {currency}: quantity x price of all that is held.</source>
        <translation>{end} соңындағы бағалау сәтіндегі құн, {currency}: бар активтердің бәрі бойынша саны × бағасы.</translation>
    </message>
    <message>
        <source>Value at the valuation point that ends {start}, in {currency}: quantity x price of all that is held.</source>
        <translation>{start} соңындағы бағалау сәтіндегі құн, {currency}: бар активтердің бәрі бойынша саны × бағасы.</translation>
    </message>
    <message>
        <source>Yearly rate r at which sum of amount / (1 + r)^(days / 365) = 0: the opening value is paid in on {start}, each day&apos;s net flow counts on its own date, the closing value is got back on {end}. Whole days; yearly also for less than a year.</source>
        <translation>Қосынды сома / (1 + r)^(күн / 365) = 0 болатын жылдық r мөлшерлемесі: бастапқы құн {start} күні енгізілген, әр күннің таза ағыны өз күнінде есептеледі, соңғы құн {end} күні қайтарылған. Толық күндер; бір жылдан қысқа кезеңде де мөлшерлеме жылдық.</translation>
    </message>
</context>
<context>
    <name>DayReader</name>
    <message>
        <source>Enter or letting go shows them, Esc drops them</source>
        <translation>Enter не батырманы жіберу көрсетеді, Esc болдырмайды</translation>
    </message>
    <message>
        <source>Nothing was bought or sold in this period</source>
        <translation>Бұл кезеңде сатып алу да, сату да болмаған</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Approve</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Reason, required to reject</source>
        <translation>Себебі, қабылдамау үшін міндетті</translation>
    </message>
    <message>
        <source>Reason, required to withdraw</source>
        <translation>Себебі, қайтарып алу үшін міндетті</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Say why first: the reason stays in the journal.</source>
        <translation>Алдымен себебін жазыңыз: ол журналда қалады.</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Бекітуге жіберу</translation>
    </message>
    <message>
        <source>Type your password first: it confirms who decides.</source>
        <translation>Алдымен құпиясөзді енгізіңіз: ол кім шешетінін растайды.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Құпиясөзіңіз</translation>
    </message>
</context>
<context>
    <name>DefinitionPopup</name>
    <message>
        <source>All figures of the period</source>
        <translation>Кезеңнің барлық көрсеткіші</translation>
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
        <source>A draft, in no figure. Nobody is asked to approve it.</source>
        <translation>Жоба, көрсеткіштерге кірмейді. Оны бекіту ешкімнен сұралмаған.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Бекіткен</translation>
    </message>
    <message>
        <source>Awaits approval by another person. It is in no figure until then.</source>
        <translation>Басқа адамның бекітуін күтуде. Оған дейін көрсеткіштерге кірмейді.</translation>
    </message>
    <message numerus="yes">
        <source>Awaits the approval of %n other people. It is in no figure until then.</source>
        <translation>
            <numerusform>Басқа %n адамның бекітуін күтуде. Оған дейін көрсеткіштерге кірмейді.</numerusform>
            <numerusform>Басқа %n адамның бекітуін күтуде. Оған дейін көрсеткіштерге кірмейді.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
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
        <source>None: it is reversed.</source>
        <translation>Жоқ: сторно жасалған.</translation>
    </message>
    <message>
        <source>None: it was rejected.</source>
        <translation>Жоқ: қабылданбаған.</translation>
    </message>
    <message>
        <source>None: the quantity stays in the position.</source>
        <translation>Жоқ: саны позицияда қалады.</translation>
    </message>
    <message>
        <source>Postings once approved</source>
        <translation>Бекітілгеннен кейінгі өткізбелер</translation>
    </message>
    <message>
        <source>Prepared at</source>
        <translation>Жасалған уақыты</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Жасаған</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Қайта жазу</translation>
    </message>
    <message>
        <source>Rejected by</source>
        <translation>Қабылдамаған</translation>
    </message>
    <message>
        <source>Rejected, in no figure.</source>
        <translation>Қабылданбаған, көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Сторно жасаған</translation>
    </message>
    <message>
        <source>Reversed, in no figure.</source>
        <translation>Сторно жасалған, көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>Сторно жасау…</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Қайтарып алған</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>түзету</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>қайталау</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>сторно жасау</translation>
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
        <source>{user} approved it; one more person has to. It is in no figure until then.</source>
        <translation>{user} бекітті; тағы бір адам бекітуі тиіс. Оған дейін көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>{user} proposed to reverse it: {reason}. Until another person approves that, it counts.</source>
        <translation>{user} сторно ұсынды: {reason}. Басқа адам оны бекіткенше операция есепте қалады.</translation>
    </message>
    <message>
        <source>{user} rejected it: {reason}. It is in no figure.</source>
        <translation>{user} қабылдамады: {reason}. Көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>{user} reversed it by record {number}: {reason}. It is in no figure.</source>
        <translation>{user} {number}-жазбамен сторно жасады: {reason}. Көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>{user} withdrew it: {reason}. It is in no figure.</source>
        <translation>{user} қайтарып алды: {reason}. Көрсеткіштерге кірмейді.</translation>
    </message>
    <message>
        <source>back to list</source>
        <translation>тізімге оралу</translation>
    </message>
</context>
<context>
    <name>DossierPane</name>
    <message>
        <source>Count</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Досье</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>Not yours to decide, and left as they are: {count}.</source>
        <translation>Сіз шеше алмайтын, өзгеріссіз қалатыны: {count}.</translation>
    </message>
    <message>
        <source>One act decides on all of them together: all, or none if one is refused.</source>
        <translation>Барлығы бір әрекетпен шешіледі: бәрі бірге, ал біреуі өтпесе, ешқайсысы.</translation>
    </message>
    <message>
        <source>Prepared by {names}</source>
        <translation>Жасаған: {names}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Total, {currency}</source>
        <translation>Барлығы, {currency}</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>Value of what comes in</source>
        <translation>Кіретіннің құны</translation>
    </message>
    <message>
        <source>Value of what goes out</source>
        <translation>Шығатынның құны</translation>
    </message>
    <message>
        <source>Waiting {age}</source>
        <translation>{age} күтуде</translation>
    </message>
    <message>
        <source>Without a value of their own, and in no total: {count}.</source>
        <translation>Өз құны жоқ, жиынға кірмейтіні: {count}.</translation>
    </message>
    <message>
        <source>{count} proposals selected</source>
        <translation>{count} ұсыныс таңдалды</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>&amp;Basis</source>
        <translation>&amp;Негізі</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Құжат</translation>
    </message>
    <message>
        <source>A draft carries no number. Its figures can be asked for again at any time.</source>
        <translation>Жобада нөмір болмайды. Оның көрсеткіштерін кез келген уақытта қайта алуға болады.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Шоттар</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Барлық шоттар</translation>
    </message>
    <message>
        <source>All assets</source>
        <translation>Барлық активтер</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Активтер</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>Топтама…</translation>
    </message>
    <message>
        <source>Give it the next number and keep its figures in the journal for ever</source>
        <translation>Келесі нөмірді беріп, көрсеткіштерін журналда біржола сақтау</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Шығару…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Replace nothing</source>
        <translation>Ештеңені алмастырмау</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Қалай сақтау…</translation>
    </message>
    <message>
        <source>Settlement date</source>
        <translation>Есеп айырысу күні</translation>
    </message>
    <message>
        <source>Something is undecided; see the list above</source>
        <translation>Шешілмеген нәрсе бар, жоғарыдағы тізімді қараңыз</translation>
    </message>
    <message>
        <source>Trade date</source>
        <translation>Мәміле күні</translation>
    </message>
    <message>
        <source>When issued, it replaces {number}.</source>
        <translation>Шығарылғанда {number} құжатын алмастырады.</translation>
    </message>
    <message>
        <source>record {sequence}</source>
        <translation>{sequence}-жазба</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} шот</translation>
    </message>
    <message>
        <source>{count} assets</source>
        <translation>{count} актив</translation>
    </message>
</context>
<context>
    <name>EffectRows</name>
    <message>
        <source>After</source>
        <translation>Кейін</translation>
    </message>
    <message>
        <source>As of {time}.</source>
        <translation>{time} сәтіндегі жағдай бойынша.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Бұрын</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Айырма</translation>
    </message>
    <message>
        <source>Everything, {currency}</source>
        <translation>Барлығы, {currency}</translation>
    </message>
    <message>
        <source>Give asset, time and price to see what it changes.</source>
        <translation>Не өзгеретінін көру үшін активті, уақытты және бағаны жазыңыз.</translation>
    </message>
    <message>
        <source>Price, {quote} for one {base}</source>
        <translation>Бағасы, 1&#xa0;{base} үшін {quote}</translation>
    </message>
    <message>
        <source>The price of {source} of {time} is kept.</source>
        <translation>{source} бағасы ({time}) сақталады.</translation>
    </message>
    <message>
        <source>There is no price at that time yet.</source>
        <translation>Бұл уақытқа әзірге баға жоқ.</translation>
    </message>
    <message>
        <source>Value of {asset}, {currency}</source>
        <translation>{asset} құны, {currency}</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Не өзгереді</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
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
        <source>A price belongs to an asset. An asset comes with its first transaction.</source>
        <translation>Баға активке тиесілі. Актив алғашқы операциясымен бірге пайда болады.</translation>
    </message>
    <message>
        <source>Bring in prices and rates</source>
        <translation>Бағалар мен бағамдарды алу</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Қолмен енгізу</translation>
    </message>
    <message>
        <source>Fetch prices</source>
        <translation>Бағаларды жүктеу</translation>
    </message>
    <message>
        <source>From files you have, or from the sources of the settings.</source>
        <translation>Өзіңіздегі файлдардан немесе баптаулардағы баға көздерінен.</translation>
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
        <source>No price matches</source>
        <translation>Сәйкес баға жоқ</translation>
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
        <source>Record a transaction</source>
        <translation>Операцияны жазу</translation>
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
        <source>This book has no assets yet</source>
        <translation>Бұл кітапта әзірге актив жоқ</translation>
    </message>
    <message>
        <source>Was it at another time?</source>
        <translation>Басқа кезде болды ма?</translation>
    </message>
    <message>
        <source>What was bought is priced from then on.</source>
        <translation>Сатып алынған актив содан бастап бағаланады.</translation>
    </message>
    <message>
        <source>Words look in assets, accounts and references; asset:BNB looks in one place.</source>
        <translation>Сөздер активтерден, шоттардан және құжат нөмірлерінен ізделеді; asset:BNB бір жерден ғана іздейді.</translation>
    </message>
    <message>
        <source>Words look in assets, sources and flags; asset:BNB looks in one place.</source>
        <translation>Сөздер активтерден, көздерден және белгілерден ізделеді; asset:BNB бір жерден ғана іздейді.</translation>
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
    <name>EntryActs</name>
    <message>
        <source>Correct transaction</source>
        <translation>Операцияны түзету</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Жоба ретінде қайталау</translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation>Операцияны ашу</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Қайта жазу</translation>
    </message>
    <message>
        <source>Reverse transaction…</source>
        <translation>Операцияға сторно жасау…</translation>
    </message>
    <message>
        <source>{reference} is in no figure, so there is nothing to reverse.</source>
        <translation>{reference} операциясы көрсеткіштерге кірмейді, сондықтан сторно жасайтын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>{reference} is in the figures. Reverse it and record it anew.</source>
        <translation>{reference} операциясы көрсеткіштерге кірген. Оған сторно жасап, қайта жазыңыз.</translation>
    </message>
    <message>
        <source>{reference} is reversed. Record it anew instead.</source>
        <translation>{reference} операциясына сторно жасалған. Оның орнына қайта жазыңыз.</translation>
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
        <source>{names} or {last} can approve</source>
        <translation>{names} немесе {last} бекіте алады</translation>
    </message>
    <message>
        <source>{name} can approve</source>
        <translation>{name} бекіте алады</translation>
    </message>
    <message>
        <source>{reference} awaits approval by another person</source>
        <translation>{reference} операциясы басқа адамның бекітуін күтуде</translation>
    </message>
    <message>
        <source>{reference} is a draft in the register; nobody is asked to approve it</source>
        <translation>{reference} — тізілімдегі жоба; оны бекіту ешкімнен сұралмаған</translation>
    </message>
    <message>
        <source>{reference} is recorded</source>
        <translation>{reference} операциясы жазылды</translation>
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
        <source>Nobody else in this book can approve yet.</source>
        <translation>Әзірге бұл кітапта басқа ешкім бекіте алмайды.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Алынғаны</translation>
    </message>
    <message>
        <source>Replaces draft {number}.</source>
        <translation>{number}-жобаны ауыстырады.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which awaits approval. Approvals it has count no more.</source>
        <translation>{number}-операцияны ауыстырады, ол бекітілуде. Оған берілген бекітулер енді есептелмейді.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which was rejected.</source>
        <translation>Қабылданбаған {number}-операцияны ауыстырады.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which {user} rejected: {reason}</source>
        <translation>{user} қабылдамаған {number}-операцияны ауыстырады: {reason}</translation>
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
        <source>Correct {number}</source>
        <translation>Түзету: {number}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Бұрынғыша қалдыру</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Жаңа операция</translation>
    </message>
    <message>
        <source>Only a preparer records transactions.</source>
        <translation>Операцияларды тек жасаушы жазады.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Жоба ретінде сақтау</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Бекітуге жіберу</translation>
    </message>
    <message>
        <source>Submit transaction for approval</source>
        <translation>Операцияны бекітуге жіберу</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>жіберу</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
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
    <name>EvidenceSection</name>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Растайтын құжатты тіркеу</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Файл тіркеу…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Растайтын құжаттар</translation>
    </message>
    <message>
        <source>No file shows this transaction.</source>
        <translation>Бұл операцияны растайтын файл жоқ.</translation>
    </message>
    <message>
        <source>No program here opens it. A copy is in {path}.</source>
        <translation>Оны ашатын бағдарлама табылмады. Көшірмесі: {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>немесе файлдарды осында тастаңыз</translation>
    </message>
    <message>
        <source>{file} is attached</source>
        <translation>{file} тіркелді</translation>
    </message>
    <message>
        <source>{size}, SHA-256 {hash}, {user}</source>
        <translation>{size}, SHA-256 {hash}, {user}</translation>
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
    <name>FetchLine</name>
    <message>
        <source>How far fetching is</source>
        <translation>Жүктеу барысы</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Журналды көрсету</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>%n more cause(s) stand in the log of the fetches.</source>
        <translation>
            <numerusform>Тағы %n себеп жүктеу журналында тұр.</numerusform>
            <numerusform>Тағы %n себеп жүктеу журналында тұр.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered: {sources}.</source>
        <translation>Жауап бергені: {sources}.</translation>
    </message>
    <message>
        <source>Both values are kept; the newer one counts.</source>
        <translation>Екі мән де сақталады; жаңасы қолданылады.</translation>
    </message>
    <message>
        <source>Enter a price</source>
        <translation>Баға енгізу</translation>
    </message>
    <message>
        <source>Fetching prices</source>
        <translation>Бағалар жүктелуде</translation>
    </message>
    <message>
        <source>Last prices {time}, {age} ago.</source>
        <translation>Соңғы бағалар {time}, {age} бұрын.</translation>
    </message>
    <message>
        <source>Last prices {time}.</source>
        <translation>Соңғы бағалар {time}.</translation>
    </message>
    <message>
        <source>New prices for {assets}. The age of each price stands beside it.</source>
        <translation>Мына активтердің жаңа бағалары: {assets}. Әр бағаның қашанғы екені жанында көрсетілген.</translation>
    </message>
    <message>
        <source>Next at {time}</source>
        <translation>Келесісі {time}</translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation>Келесі әрекет {time}</translation>
    </message>
    <message>
        <source>No price source can be reached.</source>
        <translation>Ешбір баға көзіне қосылу мүмкін емес.</translation>
    </message>
    <message>
        <source>Nobody gave prices of {assets}. Their values use the prices that are stored.</source>
        <translation>Мына активтердің бағасын ешкім бермеді: {assets}. Олардың құны сақталған бағалармен есептеледі.</translation>
    </message>
    <message>
        <source>None of {sources} gave prices.</source>
        <translation>Ешқайсысы баға бермеді: {sources}.</translation>
    </message>
    <message>
        <source>Price settings…</source>
        <translation>Баға баптаулары…</translation>
    </message>
    <message numerus="yes">
        <source>Prices fetched: %n new</source>
        <translation>
            <numerusform>Бағалар жүктелді: %n жаңа</numerusform>
            <numerusform>Бағалар жүктелді: %n жаңа</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices fetched: nothing is new</source>
        <translation>Бағалар жүктелді: жаңасы жоқ</translation>
    </message>
    <message>
        <source>Prices: {done} of {total} answers</source>
        <translation>Бағалар: {total} жауаптан {done}</translation>
    </message>
    <message>
        <source>Prices: {done} of {total} answers, {asset}, {source}</source>
        <translation>Бағалар: {total} жауаптан {done}, {asset}, {source}</translation>
    </message>
    <message>
        <source>Set it right: the ages of prices and the days of entries depend on it.</source>
        <translation>Уақытты түзетіңіз: бағалардың ескіруі мен жазбалардың күндері соған байланысты.</translation>
    </message>
    <message>
        <source>Show prices</source>
        <translation>Бағаларды көрсету</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. Kept: %n new price(s)</source>
        <translation>
            <numerusform>Тоқтатылды. Сақталғаны: %n жаңа баға</numerusform>
            <numerusform>Тоқтатылды. Сақталғаны: %n жаңа баға</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing new had come</source>
        <translation>Тоқтатылды. Жаңа ештеңе келмеген</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min ahead of the sources&apos;.</source>
        <translation>
            <numerusform>Бұл компьютердің сағаты баға көздерінің сағатынан %n&#xa0;мин алда.</numerusform>
            <numerusform>Бұл компьютердің сағаты баға көздерінің сағатынан %n&#xa0;мин алда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min behind the sources&apos;.</source>
        <translation>
            <numerusform>Бұл компьютердің сағаты баға көздерінің сағатынан %n&#xa0;мин артта.</numerusform>
            <numerusform>Бұл компьютердің сағаты баға көздерінің сағатынан %n&#xa0;мин артта.</numerusform>
        </translation>
    </message>
    <message>
        <source>Transactions, approvals, charts and statements, at the stored prices.</source>
        <translation>Операциялар, бекіту, диаграммалар және есептер — сақталған бағалармен.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Әрекеттер</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Қазір қайталау</translation>
    </message>
    <message>
        <source>Values use stored prices; the last came {time}, {age} ago.</source>
        <translation>Құн сақталған бағалармен есептеледі; соңғысы {time}, {age} бұрын келген.</translation>
    </message>
    <message>
        <source>Values use the prices that are stored.</source>
        <translation>Құн сақталған бағалармен есептеледі.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Күтуде</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>Қазір қолжетімді</translation>
    </message>
    <message>
        <source>{done}. No answer to use from {sources}</source>
        <translation>{done}. Жарамды жауап бермегені: {sources}</translation>
    </message>
    <message>
        <source>{done}. No source knows the pair of {assets}</source>
        <translation>{done}. {assets} жұбын бірде-бір баға көзі білмейді</translation>
    </message>
    <message numerus="yes">
        <source>{sources} restated %n price(s) of the past.</source>
        <translation>
            <numerusform>{sources} бұрынғы %n бағаны өзгертті.</numerusform>
            <numerusform>{sources} бұрынғы %n бағаны өзгертті.</numerusform>
        </translation>
    </message>
    <message>
        <source>{sources}. This computer seems to have no network.</source>
        <translation>{sources}. Бұл компьютерде желі жоқ сияқты.</translation>
    </message>
    <message>
        <source>{sources}: a page came, and no prices. The network may want somebody to sign in first: open a browser.</source>
        <translation>{sources}: бағаның орнына бет келді. Желі алдымен кіруді талап етуі мүмкін: браузерді ашыңыз.</translation>
    </message>
    <message>
        <source>{sources}: cannot be reached.</source>
        <translation>{sources}: байланыс жоқ.</translation>
    </message>
    <message>
        <source>{sources}: no answer in time.</source>
        <translation>{sources}: уақытында жауап болмады.</translation>
    </message>
    <message>
        <source>{source} gave no prices.</source>
        <translation>{source} баға бермеді.</translation>
    </message>
    <message>
        <source>{source}: {problem}</source>
        <translation>{source}: {problem}</translation>
    </message>
    <message>
        <source>{time}: {problem}</source>
        <translation>{time}: {problem}</translation>
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
    <message>
        <source>{label}, {unit}</source>
        <translation>{label}, {unit}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Accounts, HHI</source>
        <translation>Шоттар, HHI</translation>
    </message>
    <message>
        <source>Accounts, effective number</source>
        <translation>Шоттар, тиімді саны</translation>
    </message>
    <message>
        <source>Against {code}</source>
        <translation>{code} салыстырғанда</translation>
    </message>
    <message>
        <source>Assets, HHI</source>
        <translation>Активтер, HHI</translation>
    </message>
    <message>
        <source>Assets, effective number</source>
        <translation>Активтер, тиімді саны</translation>
    </message>
    <message>
        <source>Average volume of a day</source>
        <translation>Бір күннің орташа көлемі</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Бета</translation>
    </message>
    <message>
        <source>Break-even price</source>
        <translation>Шығынсыздық бағасы</translation>
    </message>
    <message>
        <source>Break-even price after exit fee</source>
        <translation>Шығу комиссиясын ескергендегі шығынсыздық бағасы</translation>
    </message>
    <message>
        <source>Break-even price after realised gains</source>
        <translation>Іске асырылған пайданы ескергендегі шығынсыздық бағасы</translation>
    </message>
    <message>
        <source>Closing value</source>
        <translation>Соңғы құн</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Шоғырлану</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Корреляция</translation>
    </message>
    <message>
        <source>Days to liquidate</source>
        <translation>Сатуға кететін күн</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Анықтамасы</translation>
    </message>
    <message>
        <source>Expected shortfall, {level}, {days}</source>
        <translation>Күтілетін шығын, {level}, {days}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Көрсеткіш</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Ең үлкен құлдырау</translation>
    </message>
    <message>
        <source>Modified Dietz</source>
        <translation>Өзгертілген Дитц әдісі</translation>
    </message>
    <message>
        <source>Money-weighted return (IRR)</source>
        <translation>Ақша бойынша өлшенген кірістілік (IRR)</translation>
    </message>
    <message>
        <source>Net external flow</source>
        <translation>Таза сыртқы ағын</translation>
    </message>
    <message>
        <source>Opening value</source>
        <translation>Бастапқы құн</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Кірістілік</translation>
    </message>
    <message>
        <source>Return of {code}</source>
        <translation>{code} кірістілігі</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Тәуекел</translation>
    </message>
    <message>
        <source>Sold in {days}</source>
        <translation>{days} ішінде сатылады</translation>
    </message>
    <message>
        <source>Time-weighted return</source>
        <translation>Уақыт бойынша өлшенген кірістілік</translation>
    </message>
    <message>
        <source>Time-weighted return, annualised</source>
        <translation>Уақыт бойынша өлшенген кірістілік, жылдық</translation>
    </message>
    <message>
        <source>Tracking difference</source>
        <translation>Эталоннан ауытқу</translation>
    </message>
    <message>
        <source>Tracking error, annualised</source>
        <translation>Қадағалау қатесі, жылдық</translation>
    </message>
    <message>
        <source>Tracking error, daily</source>
        <translation>Қадағалау қатесі, күндік</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Бірлік</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Value at risk, {level}, {days}</source>
        <translation>Тәуекелдегі құн, {level}, {days}</translation>
    </message>
    <message>
        <source>Volatility, annualised</source>
        <translation>Құбылмалылық, жылдық</translation>
    </message>
    <message>
        <source>Volatility, daily</source>
        <translation>Құбылмалылық, күндік</translation>
    </message>
    <message>
        <source>a year, the only rate</source>
        <translation>жылына, жалғыз мөлшерлеме</translation>
    </message>
    <message>
        <source>days</source>
        <translation>күн</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>үлес</translation>
    </message>
    <message>
        <source>in less out</source>
        <translation>кірген минус шыққан</translation>
    </message>
    <message>
        <source>it never fell</source>
        <translation>төмендемеген</translation>
    </message>
    <message>
        <source>largest: {name}, {percent}</source>
        <translation>ең үлкені: {name}, {percent}</translation>
    </message>
    <message>
        <source>more than one rate</source>
        <translation>мөлшерлеме бірден көп</translation>
    </message>
    <message>
        <source>n = {count}</source>
        <translation>n = {count}</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>мөлшерлеме жоқ</translation>
    </message>
    <message>
        <source>the {worst} worst of {count}</source>
        <translation>{count} ішіндегі ең нашар {worst}</translation>
    </message>
    <message>
        <source>to the power of {power}</source>
        <translation>{power} дәрежесінде</translation>
    </message>
    <message>
        <source>{peak} to {trough}, not recovered, under water {days}</source>
        <translation>{peak} – {trough}, қалпына келмеген, шыңнан төмен {days}</translation>
    </message>
    <message>
        <source>{peak} to {trough}, recovered {recovery}, under water {days}</source>
        <translation>{peak} – {trough}, {recovery} қалпына келген, шыңнан төмен {days}</translation>
    </message>
    <message>
        <source>{percent} of the volume</source>
        <translation>көлемнің {percent}</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>All figures of the period</source>
        <translation>Кезеңнің барлық көрсеткіші</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Барлығын көшіру</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>Көрсеткіштер көшірілді</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Қалай есептелген</translation>
    </message>
    <message>
        <source>{scope}, {first} to {last}, {currency}</source>
        <translation>{scope}, {first} – {last}, {currency}</translation>
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
    <name>FileDialogs</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>Файлға басып шығару</translation>
    </message>
    <message>
        <source>{ending} file</source>
        <translation>{ending} файлы</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Растайтын құжатты тіркеу</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Файл тіркеу…</translation>
    </message>
    <message>
        <source>Files to attach</source>
        <translation>Тіркелетін файлдар</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>немесе файлдарды осында тастаңыз</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>All acts</source>
        <translation>Барлық әрекет</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Күннен</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Әрекет түрі</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Күнге дейін</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Words of an act (Ctrl+F)</source>
        <translation>Әрекет сөздері (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FiltersPopup</name>
    <message>
        <source>Account</source>
        <translation>Шот</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Барлық шот</translation>
    </message>
    <message>
        <source>All assets</source>
        <translation>Барлық актив</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Эталон</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Логарифмдік шкала</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>What this chart shows may be 0 or below.</source>
        <translation>Бұл диаграмманың мәні 0 не одан төмен болуы мүмкін.</translation>
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
        <source>Look at the price: take it as it is with a reason, or say another</source>
        <translation>Бағаны қараңыз: себебін жазып, сол күйінде қабылдаңыз немесе басқасын қойыңыз</translation>
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
        <source>The price of {asset} in {currency} on {date} is doubtful ({flags}), and nobody has decided on it: no statement of that day can be issued.</source>
        <translation>{asset} активінің {currency} валютасындағы {date} күнгі бағасы күмәнді ({flags}), ол бойынша ешкім шешім қабылдамаған: сол күннің есебін шығаруға болмайды.</translation>
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
    <name>FirstPeople</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы сияқты.</translation>
    </message>
    <message>
        <source>The administrator names users and sets rules, and does not post. What the preparer records counts once the approver has approved it. A password that is lost cannot be found again; the administrator gives a new one.</source>
        <translation>Әкімші пайдаланушыларды қосады және ережелерді белгілейді, жазба енгізбейді. Жасаушының жазғаны бекітуші бекіткеннен кейін есепке алынады. Жоғалған құпиясөзді табу мүмкін емес; әкімші жаңасын береді.</translation>
    </message>
    <message>
        <source>Three different people: {name} is named above.</source>
        <translation>Үш түрлі адам керек: {name} жоғарыда көрсетілген.</translation>
    </message>
    <message>
        <source>Write who this is.</source>
        <translation>Бұл кім екенін жазыңыз.</translation>
    </message>
    <message>
        <source>again</source>
        <translation>қайта</translation>
    </message>
    <message>
        <source>name</source>
        <translation>аты</translation>
    </message>
    <message>
        <source>password</source>
        <translation>құпиясөз</translation>
    </message>
    <message>
        <source>password again</source>
        <translation>құпиясөз қайта</translation>
    </message>
    <message>
        <source>{role}: {field}</source>
        <translation>{role}: {field}</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Language of the pages</source>
        <translation>Беттердің тілі</translation>
    </message>
    <message>
        <source>One language</source>
        <translation>Бір тіл</translation>
    </message>
    <message>
        <source>Two languages side by side</source>
        <translation>Екі тіл қатар</translation>
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
        <translation>Бағамдық айырма</translation>
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
        <translation>Баға өзгерісінен пайда</translation>
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
        <source>Fetch prices</source>
        <translation>Бағаларды жүктеу</translation>
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
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>Бекітілуде: %n</numerusform>
            <numerusform>Бекітілуде: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disposal(s) from {first} to {last}, as the gains of those days are printed; without income and expenses.</source>
        <translation>
            <numerusform>{first} – {last} аралығындағы %n шығару, сол күндердің пайда кестесіндегідей; кіріс пен шығыссыз.</numerusform>
            <numerusform>{first} – {last} аралығындағы %n шығару, сол күндердің пайда кестесіндегідей; кіріс пен шығыссыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s)</source>
        <translation>
            <numerusform>%n күмәнді баға</numerusform>
            <numerusform>%n күмәнді баға</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>{all} бағаның ішінен %n күмәнді: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
            <numerusform>{all} бағаның ішінен %n күмәнді: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of {all} set by hand: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>{all} бағаның ішінен %n қолмен қойылған: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
            <numerusform>{all} бағаның ішінен %n қолмен қойылған: {assets}, ТАҚ үлесі {share}&#xa0;%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) set by hand</source>
        <translation>
            <numerusform>Қолмен қойылған %n баға</numerusform>
            <numerusform>Қолмен қойылған %n баға</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) awaiting approval, not counted</source>
        <translation>
            <numerusform>%n операция бекітілуде, есепке алынбаған</numerusform>
            <numerusform>%n операция бекітілуде, есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved, they would change the quantity of no asset.</source>
        <translation>Бекітілсе, ешбір активтің саны өзгермейді.</translation>
    </message>
    <message>
        <source>Approved, they would change:</source>
        <translation>Бекітілсе, өзгеретіні:</translation>
    </message>
    <message>
        <source>Being worked out.</source>
        <translation>Есептелуде.</translation>
    </message>
    <message>
        <source>Change since the end of {date}, without {amount} that came in, net.</source>
        <translation>{date} күнінің соңынан бергі өзгеріс; таза түскен {amount} есепке кірмейді.</translation>
    </message>
    <message>
        <source>Change since the end of {date}, without {amount} that went out, net.</source>
        <translation>{date} күнінің соңынан бергі өзгеріс; таза шыққан {amount} есепке кірмейді.</translation>
    </message>
    <message>
        <source>Change since the end of {date}; nothing came in or went out, net.</source>
        <translation>{date} күнінің соңынан бергі өзгеріс; түскен мен шыққанның айырмасы жоқ.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}, without {amount} that came in, net.</source>
        <translation>Алғашқы операциядан ({date}) бергі өзгеріс; таза түскен {amount} есепке кірмейді.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}, without {amount} that went out, net.</source>
        <translation>Алғашқы операциядан ({date}) бергі өзгеріс; таза шыққан {amount} есепке кірмейді.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}; nothing came in or went out, net.</source>
        <translation>Алғашқы операциядан ({date}) бергі өзгеріс; түскен мен шыққанның айырмасы жоқ.</translation>
    </message>
    <message>
        <source>Cost basis</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>From {opening} to {closing}.</source>
        <translation>{opening} болған, {closing} болды.</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>Ай басынан</translation>
    </message>
    <message>
        <source>Newest price of {date}</source>
        <translation>Ең жаңа баға: {date}</translation>
    </message>
    <message>
        <source>Newest price of {date}, none stale</source>
        <translation>Ең жаңа баға: {date}, ескіргені жоқ</translation>
    </message>
    <message>
        <source>Newest price of {date}, {stale} of {all} stale</source>
        <translation>Ең жаңа баға: {date}, {all} ішінен {stale} ескірген</translation>
    </message>
    <message>
        <source>Newest price {age} old</source>
        <translation>Ең жаңа бағаға {age} болды</translation>
    </message>
    <message>
        <source>Newest price {age} old, none stale</source>
        <translation>Ең жаңа бағаға {age} болды, ескіргені жоқ</translation>
    </message>
    <message>
        <source>Newest price {age} old, {stale} of {all} stale</source>
        <translation>Ең жаңа бағаға {age} болды, {all} ішінен {stale} ескірген</translation>
    </message>
    <message>
        <source>Newest: {price}</source>
        <translation>Ең жаңасы: {price}</translation>
    </message>
    <message>
        <source>No percentage: nothing was invested.</source>
        <translation>Пайызы жоқ: ештеңе салынбаған.</translation>
    </message>
    <message>
        <source>Oldest: {price}</source>
        <translation>Ең ескісі: {price}</translation>
    </message>
    <message>
        <source>Percent of the value then and of what came in since.</source>
        <translation>Пайызы сол сәттегі құннан және содан кейін түскеннен есептелген.</translation>
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
        <source>Rate of {date}</source>
        <translation>{date} күнгі бағам</translation>
    </message>
    <message>
        <source>Rate: {price}</source>
        <translation>Бағам: {price}</translation>
    </message>
    <message>
        <source>Realised gain in {year}</source>
        <translation>{year} ж. іске асырылған пайда</translation>
    </message>
    <message>
        <source>Realised in {year}</source>
        <translation>{year} ж. іске асырылған</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Барлық уақытта</translation>
    </message>
    <message>
        <source>The return is undefined: on {date} something was earned on nothing.</source>
        <translation>Кірістілік анықталмайды: {date} күні табыс салымсыз алынған.</translation>
    </message>
    <message>
        <source>Time-weighted return of the period, not annualised.</source>
        <translation>Кезеңнің уақыт бойынша өлшенген кірістілігі, жылға есептелмеген.</translation>
    </message>
    <message>
        <source>Unknown: there is no {pair} rate for {date}.</source>
        <translation>Белгісіз: {date} күніне {pair} бағамы жоқ.</translation>
    </message>
    <message>
        <source>Unknown: there is no {pair} rate for {references}.</source>
        <translation>Белгісіз: {references} үшін {pair} бағамы жоқ.</translation>
    </message>
    <message>
        <source>Unknown: {assets} has no price on {date}.</source>
        <translation>Белгісіз: {date} күні {assets} бағасы жоқ.</translation>
    </message>
    <message>
        <source>Unknown: {assets} have no price on {date}.</source>
        <translation>Белгісіз: {date} күні {assets} бағасы жоқ.</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Іске асырылмаған</translation>
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
        <source>Year to date</source>
        <translation>Жыл басынан</translation>
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
        <translation>Ақша қаражаты және стейблкоиндер</translation>
    </message>
    <message>
        <source>{amount} at {rate}</source>
        <translation>{amount}, бағамы {rate}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} күнінен бері</translation>
    </message>
    <message>
        <source>Unknown: a cost or rate in {currency} is missing.</source>
        <translation>Белгісіз: {currency} валютасындағы сатып алу құны немесе бағам жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>and %n other asset(s)</source>
        <translation>
            <numerusform>және тағы %n актив</numerusform>
            <numerusform>және тағы %n актив</numerusform>
        </translation>
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
        <source>{pair} rate of {date}: {flags}</source>
        <translation>{pair} бағамы ({date}): {flags}</translation>
    </message>
    <message>
        <source>{pair} rate {age} old</source>
        <translation>{pair} бағамына {age} болды</translation>
    </message>
    <message>
        <source>{pair} rate: {flags}</source>
        <translation>{pair} бағамы: {flags}</translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation>сатып алу құнынан {percent}</translation>
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
    <message numerus="yes">
        <source>%n transactions submitted for approval</source>
        <translation>
            <numerusform>%n операция бекітуге жіберілді</numerusform>
            <numerusform>%n операция бекітуге жіберілді</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction submitted for approval</source>
        <translation>1 операция бекітуге жіберілді</translation>
    </message>
    <message>
        <source>All ready lines are submitted at once and count once another person approves them. Duplicates are skipped.</source>
        <translation>Дайын жолдардың бәрі бірден жіберіледі және басқа адам бекіткен соң есепке алынады. Қайталанған жолдар өткізіп жіберіледі.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n transactions for approval</source>
        <translation>
            <numerusform>%n операцияны бекітуге жіберу</numerusform>
            <numerusform>%n операцияны бекітуге жіберу</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit 1 transaction for approval</source>
        <translation>1 операцияны бекітуге жіберу</translation>
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
    <name>IssueDialog</name>
    <message>
        <source>Drawing its pages in English, Russian and Kazakh…</source>
        <translation>Беттер ағылшын, орыс және қазақ тілдерінде дайындалуда…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Issue the document “{document}”?</source>
        <translation>«{document}» құжатын шығару керек пе?</translation>
    </message>
    <message>
        <source>Nothing was issued.</source>
        <translation>Ештеңе шығарылған жоқ.</translation>
    </message>
    <message>
        <source>When issued, it replaces {number}, which stays in the register as replaced.</source>
        <translation>Шығарылғанда {number} құжатын алмастырады, ол тізілімде алмастырылған болып қалады.</translation>
    </message>
    <message>
        <source>It gets the next number of the series {series}. Its figures and the fingerprints of its pages in English, Russian and Kazakh stay in the journal for ever; it prints again from there, whatever is recorded later.</source>
        <translation>Ол {series} қатарының келесі нөмірін алады. Көрсеткіштері мен ағылшын, орыс және қазақ тіліндегі беттерінің цифрлық іздері журналда біржола қалады; кейін не жазылса да, оны сол жерден қайта басып шығаруға болады.</translation>
    </message>
</context>
<context>
    <name>IssuedDialog</name>
    <message>
        <source>A statement gets a number when it is issued, and its figures are kept for good. Later entries that would have changed them are listed here.</source>
        <translation>Есеп шығарылғанда нөмір алады, көрсеткіштері біржола сақталады. Кейінгі операциялар өзгерткен болар еді дейтін көрсеткіштер осында тізілген.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Close this window and open it again to compare the statements.</source>
        <translation>Есептерді салыстыру үшін осы терезені жауып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Comparing issued statements</source>
        <translation>Шығарылған есептерді салыстыру</translation>
    </message>
    <message>
        <source>Figures that would be others</source>
        <translation>Өзгеше болатын көрсеткіштер</translation>
    </message>
    <message>
        <source>Issued statements</source>
        <translation>Шығарылған есептер</translation>
    </message>
    <message>
        <source>No statement was issued yet</source>
        <translation>Есеп әлі шығарылмаған</translation>
    </message>
    <message>
        <source>The comparison ends without a result; the book is not touched.</source>
        <translation>Салыстыру нәтижесіз аяқталады; кітап өзгермейді.</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>Салыстыру тоқтатылды</translation>
    </message>
    <message>
        <source>Working the figures out again…</source>
        <translation>Көрсеткіштер қайта есептелуде…</translation>
    </message>
    <message>
        <source>{number} as it was issued stands. It cannot be made again today: {problem}</source>
        <translation>{number} шығарылған күйінде қалады. Бүгін оны қайта жасау мүмкін емес: {problem}</translation>
    </message>
    <message>
        <source>{number} as it was issued stands. Made today it would differ in these figures, by what was entered or priced after record {known}.</source>
        <translation>{number} шығарылған күйінде қалады. Бүгін жасалса, {known}-жазбадан кейін енгізілген не бағаланған деректерге байланысты мына көрсеткіштер өзгеше болар еді.</translation>
    </message>
    <message>
        <source>{number} is replaced by {newer}, which is compared in its place.</source>
        <translation>{number} орнына оны алмастырған {newer} салыстырылады.</translation>
    </message>
    <message>
        <source>{number} is void: {reason}</source>
        <translation>{number} күші жойылған: {reason}</translation>
    </message>
    <message>
        <source>{number} would come out the same today.</source>
        <translation>{number} бүгін де дәл сондай болар еді.</translation>
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
        <source>“{found}” is not a role. Use one or more of: {known}, with commas between.</source>
        <translation>«{found}» рөл емес. Мыналардың бірін не бірнешеуін үтірмен бөліп жазыңыз: {known}.</translation>
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
        <source>A pair needs both a symbol and a quote.</source>
        <translation>Жұпқа таңбасы да, валютасы да қажет.</translation>
    </message>
    <message>
        <source>A password has at least {least} characters. Choose a longer one.</source>
        <translation>Құпиясөзде кемінде {least} таңба болады. Ұзағырағын таңдаңыз.</translation>
    </message>
    <message>
        <source>A period ends after it starts: {start} to {end} is none. Correct a day.</source>
        <translation>Кезең басталғаннан кейін аяқталады: {start} – {end} кезең емес. Күнді түзетіңіз.</translation>
    </message>
    <message>
        <source>A period of {days} days is not annualised: it takes 365.</source>
        <translation>Кезең, күн саны: {days}. Жылға келтірілмейді: 365 күн керек.</translation>
    </message>
    <message>
        <source>A reversal of {reference} awaits approval already, as record {sequence}.</source>
        <translation>{reference} операциясына сторно бекітілуде, ол {sequence}-жазба.</translation>
    </message>
    <message>
        <source>A roll-forward opens at the end of its first day and closes after it: {start} to {end} is no such period. Correct a day.</source>
        <translation>Әділ құнның қозғалысы бірінші күннің соңында ашылып, одан кейін жабылады: {start} – {end} ондай кезең емес. Күнді түзетіңіз.</translation>
    </message>
    <message>
        <source>A statement of holdings is of one moment: leave out the period.</source>
        <translation>Жеке шоттан үзінді көшірме бір сәтке жасалады: кезеңді көрсетпеңіз.</translation>
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
        <source>Four eyes take an active preparer and another active user who approves; this book has none such. Add the users first.</source>
        <translation>«Төрт көз» қағидасына белсенді жасаушы және бекітетін басқа белсенді пайдаланушы керек; бұл кітапта ондайлар жоқ. Алдымен пайдаланушыларды қосыңыз.</translation>
    </message>
    <message>
        <source>It is not certain that {path} has kept what you entered: {reason}. Look whether it is there before you enter it again.</source>
        <translation>Енгізгеніңіз {path} ішінде сақталғаны белгісіз: {reason}. Қайта енгізбес бұрын оның бар-жоғын қараңыз.</translation>
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
        <source>More than one rate solves it, since money went in and out in turns. Use the time-weighted return.</source>
        <translation>Ондай мөлшерлеме бірнешеу, өйткені ақша кезек-кезек енгізіліп, шығарылған. Уақыт бойынша өлшенген кірістілікті пайдаланыңыз.</translation>
    </message>
    <message>
        <source>Net assets are told on the trade basis only: leave out the basis.</source>
        <translation>Таза активтер тек мәміле күні бойынша көрсетіледі: есепке алу негізін көрсетпеңіз.</translation>
    </message>
    <message>
        <source>Net assets as of {as_of} are compared with an earlier day, not with {day}. Name an earlier day.</source>
        <translation>{as_of} жағдайындағы таза активтер {day} күнімен емес, одан бұрынғы күнмен салыстырылады. Бұрынырақ күнді көрсетіңіз.</translation>
    </message>
    <message>
        <source>No benchmark was chosen.</source>
        <translation>Эталон таңдалмаған.</translation>
    </message>
    <message>
        <source>No file can have “{found}” as the source of its prices. Name another source.</source>
        <translation>Файлдағы бағалардың көзі «{found}» бола алмайды. Басқа көзді көрсетіңіз.</translation>
    </message>
    <message>
        <source>No file with the hash {found} is attached in this book.</source>
        <translation>Бұл кітапта хеші {found} болатын файл тіркелмеген.</translation>
    </message>
    <message>
        <source>No host is named. Leave this blank for the source&apos;s own.</source>
        <translation>Сервер көрсетілмеген. Баға көзінің өз сервері үшін бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>No price of {code} in {currency} is known on {date}. Import prices first.</source>
        <translation>{date} күнге {code} активінің {currency} бағасы жоқ. Алдымен бағаларды импорттаңыз.</translation>
    </message>
    <message>
        <source>No rate solves it: whatever the rate, what was paid in and what was got back do not come out even.</source>
        <translation>Ондай мөлшерлеме жоқ: кез келген мөлшерлемеде енгізілгені мен алынғаны тең шықпайды.</translation>
    </message>
    <message>
        <source>No source is chosen. Choose one.</source>
        <translation>Баға көзі таңдалмаған. Кемінде біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>No source is set for {asset}. Import its prices, enter them, or set a pair.</source>
        <translation>{asset} үшін баға көзі көрсетілмеген. Бағаларын импорттаңыз, қолмен енгізіңіз немесе жұпты орнатыңыз.</translation>
    </message>
    <message>
        <source>No statement {number} was issued in this book.</source>
        <translation>Бұл кітапта {number} есебі шығарылмаған.</translation>
    </message>
    <message>
        <source>No transaction {lot} opened a lot of {asset}; {reference} takes {needed} from it. Name the reference of the transaction that acquired it.</source>
        <translation>Ешбір {lot} операциясы {asset} партиясын ашпаған; {reference} одан {needed} алады. Партияны алған операцияның құжат нөмірін көрсетіңіз.</translation>
    </message>
    <message>
        <source>No volume of {asset} is stored for the {window} days up to {date}. Fetch prices, or import a file with volumes.</source>
        <translation>{date} дейінгі {window} күнге {asset} сауда көлемі сақталмаған. Бағаларды алыңыз немесе көлемі бар файлды импорттаңыз.</translation>
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
        <source>Nobody is signed in here. Prices are fetched again once somebody is.</source>
        <translation>Мұнда ешкім кірмеген. Біреу кіргенде бағалар қайта жүктеледі.</translation>
    </message>
    <message>
        <source>Nothing called {reference} was ever proposed in this book. Check the reference.</source>
        <translation>Бұл кітапта {reference} ұсынысы ешқашан болмаған. Құжат нөмірін тексеріңіз.</translation>
    </message>
    <message>
        <source>Nothing held has a value, so there are no weights. Store prices for this day first.</source>
        <translation>Ешбір позицияның құны жоқ, сондықтан үлестер де жоқ. Алдымен осы күннің бағаларын сақтаңыз.</translation>
    </message>
    <message>
        <source>Nothing is closed or locked from {day} on, so there is nothing to reopen.</source>
        <translation>{day} күнінен бастап алдын ала не біржола жабылған кезең жоқ, сондықтан қайта ашатын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Nothing of lot {lot} of {asset} is in {account} at {time}: it was used up, or acquired later. {reference} takes {needed} from it. Name another lot.</source>
        <translation>{time} сәтінде «{account}» шотында {asset} активінің {lot} партиясынан ештеңе жоқ: ол жұмсалған немесе кейінірек алынған. {reference} операциясы одан {needed} алады. Басқа партияны көрсетіңіз.</translation>
    </message>
    <message>
        <source>Nothing of {asset} was traded in the days that have a volume.</source>
        <translation>Көлемі бар күндерде {asset} саудаланбаған.</translation>
    </message>
    <message>
        <source>Nothing was invested from {start} to {end}, so there is no return.</source>
        <translation>{start} мен {end} аралығында ештеңе салынбаған, сондықтан кірістілік жоқ.</translation>
    </message>
    <message>
        <source>Others kept changing the book while the statement was being made, so it was not issued. Try again once they are done.</source>
        <translation>Есеп жасалып жатқанда басқалар кітапты өзгерте берді, сондықтан ол шығарылмады. Олар аяқтаған соң қайталаңыз.</translation>
    </message>
    <message>
        <source>Prices are being fetched already. Wait until that is done, or stop it.</source>
        <translation>Бағалар жүктеліп жатыр. Аяқталғанша күтіңіз немесе тоқтатыңыз.</translation>
    </message>
    <message>
        <source>Realised gains are kept in {functional} and {presentation} only. Ask in one of these.</source>
        <translation>Іске асырылған пайда тек {functional} және {presentation} түрінде жүргізіледі. Солардың бірінде сұраңыз.</translation>
    </message>
    <message>
        <source>Say why ({act} takes a reason of its own).</source>
        <translation>Себебін жазыңыз ({act}: өз себебі керек).</translation>
    </message>
    <message>
        <source>The CA bundle {path} cannot be used: {reason}. Name another in the price settings.</source>
        <translation>{path} түбірлік сертификаттар файлын пайдалану мүмкін емес: {reason}. Баға баптауларында басқасын көрсетіңіз.</translation>
    </message>
    <message>
        <source>The book does not verify, so no prices are taken into it. Restore the latest backup first.</source>
        <translation>Кітап тексеруден өтпеді, сондықтан оған баға қабылданбайды. Алдымен соңғы резервтік көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The book has no account “{accounts}” and no asset “{assets}”. Correct the names.</source>
        <translation>Кітапта «{accounts}» шоты да, «{assets}» активі де жоқ. Атауларын түзетіңіз.</translation>
    </message>
    <message>
        <source>The book has no account “{accounts}”. Correct the name.</source>
        <translation>Кітапта «{accounts}» шоты жоқ. Атауын түзетіңіз.</translation>
    </message>
    <message>
        <source>The book has no asset “{assets}”. Correct the code.</source>
        <translation>Кітапта «{assets}» активі жоқ. Кодын түзетіңіз.</translation>
    </message>
    <message>
        <source>The book is {state} until {until} already. Reopen it to go back.</source>
        <translation>Кітап {until} күніне дейін жабылып қойған ({state}). Кері қайту үшін оны қайта ашыңыз.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not to be trusted ({reason}). Check this computer&apos;s clock; in an office that inspects its traffic, name its CA bundle in the price settings.</source>
        <translation>{host} сертификатына сенуге болмайды ({reason}). Бұл компьютердің сағатын тексеріңіз; желі алмасуын тексеретін кеңседе баға баптауларында оның түбірлік сертификаттар файлын көрсетіңіз.</translation>
    </message>
    <message>
        <source>The change of value cannot be explained: at one end of the period there is no price of {assets}. Import prices first.</source>
        <translation>Құнның өзгеруін түсіндіру мүмкін емес: кезеңнің бір шетінде {assets} бағасы жоқ. Алдымен бағаларды импорттаңыз.</translation>
    </message>
    <message>
        <source>The change of value is explained for the whole fund, and by asset; not for one account.</source>
        <translation>Құнның өзгеруі бүкіл қор үшін және активтер бойынша түсіндіріледі, бір шот үшін емес.</translation>
    </message>
    <message>
        <source>The change of value is explained in {functional} and {presentation} only. Ask in one of these.</source>
        <translation>Құнның өзгеруі тек {functional} және {presentation} түрінде түсіндіріледі. Солардың бірінде сұраңыз.</translation>
    </message>
    <message>
        <source>The cost of {asset} in {currency} is unknown: it takes a rate of the date of each lot, and under moving average no lot is kept apart. Import rates, or ask in {functional}.</source>
        <translation>{asset} активінің {currency} сатып алу құны белгісіз: әр лот үшін оның күнінің бағамы керек, ал жылжымалы орташада лоттар бөлек есептелмейді. Бағамдарды импорттаңыз немесе {functional} бойынша сұраңыз.</translation>
    </message>
    <message>
        <source>The daily returns are all alike on {found} days, so there is nothing to divide by.</source>
        <translation>Күндік кірістіліктер барлық күнде ({found}) бірдей, бөлетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The daily returns of {code} are all alike on {found} days, so there is nothing to divide by.</source>
        <translation>{code} активінің күндік кірістіліктері барлық күнде ({found}) бірдей, бөлетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The draft is not the one that you looked at any more: the book was changed meanwhile. Look at it again, then issue it.</source>
        <translation>Бұл енді сіз қараған жоба емес: осы арада кітап өзгерді. Оны қайта қарап, содан кейін шығарыңыз.</translation>
    </message>
    <message>
        <source>The folder of price files {path} cannot be read: {reason}.</source>
        <translation>Баға файлдарының {path} қалтасын оқу мүмкін емес: {reason}.</translation>
    </message>
    <message>
        <source>The key of {user} is not the one that the journal names: it was changed from outside. Verify the book before anything else.</source>
        <translation>{user} кілті журналда көрсетілгеннен басқа: ол сырттан өзгертілген. Ең алдымен кітапты тексеріңіз.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used for the key of {source} ({reason}). Set the environment variable {variable} to the key instead.</source>
        <translation>Бұл компьютердің кілттер қоймасын {source} кілті үшін пайдалану мүмкін емес ({reason}). Оның орнына кілтті {variable} орта айнымалысына жазыңыз.</translation>
    </message>
    <message>
        <source>The lots named hold {named} in all, the quantity is {quantity}. Correct one of them.</source>
        <translation>Көрсетілген партияларда барлығы {named}, ал саны {quantity}. Біреуін түзетіңіз.</translation>
    </message>
    <message>
        <source>The password of {user} is not right. {left} more attempts before a pause.</source>
        <translation>{user} құпиясөзі қате. Үзіліске дейін {left} әрекет қалды.</translation>
    </message>
    <message>
        <source>The price of {asset} in {currency} at {time} has no flag to decide on.</source>
        <translation>{time} сәтіндегі {asset} бағасында ({currency}) шешім қажет ететін белгі жоқ.</translation>
    </message>
    <message>
        <source>The price of {asset} in {currency} on {day} is another one by now. Reject this, and look at the new one.</source>
        <translation>{day} күнгі {asset} бағасы ({currency}) қазір басқа. Мұны қабылдамай, жаңасын қараңыз.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} names no source; name one, or leave it out for the usual order.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} ішінде баға көзі жоқ; кемінде біреуін көрсетіңіз немесе әдеттегі рет үшін жазбаны алып тастаңыз.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} {reason}.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} {reason}.</translation>
    </message>
    <message>
        <source>The printer was asked for none of the pages 1 to {pages}. Ask for one of them.</source>
        <translation>1-ден {pages} дейінгі беттердің ешқайсысы басып шығаруға таңдалмаған. Кем дегенде біреуін таңдаңыз.</translation>
    </message>
    <message>
        <source>The printer {printer} did not start. Check it, then print again.</source>
        <translation>{printer} принтері басып шығаруды бастамады. Оны тексеріп, қайта басып шығарыңыз.</translation>
    </message>
    <message>
        <source>The printer {printer} does not take sheets of {width} × {height} mm. Choose another printer, or save a PDF.</source>
        <translation>{printer} принтері {width} × {height} мм парақтарға басып шығармайды. Басқа принтерді таңдаңыз немесе PDF сақтаңыз.</translation>
    </message>
    <message>
        <source>The printer {printer} took {done} of {pages} pages, then no more. Check it, then print again.</source>
        <translation>{printer} принтері {pages} беттің {done} бетін қабылдап, тоқтап қалды. Оны тексеріп, қайта басып шығарыңыз.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let {host} through ({reason}). Check the price settings.</source>
        <translation>{proxy} прокси-сервері {host} серверіне жол бермейді ({reason}). Баға баптауларын тексеріңіз.</translation>
    </message>
    <message>
        <source>The return from {start} to {end} is undefined: what was invested, {invested}, is not above zero. Choose a period that begins with a value.</source>
        <translation>{start} – {end} кезеңінің кірістілігі анықталмаған: салынған сома {invested} нөлден жоғары емес. Құны бар күннен басталатын кезеңді таңдаңыз.</translation>
    </message>
    <message>
        <source>The same stands here twice.</source>
        <translation>Мұнда бір нәрсе екі рет тұр.</translation>
    </message>
    <message>
        <source>The signature of {file} does not hold: {reason}. The file was not taken.</source>
        <translation>{file} файлының қолтаңбасы жарамсыз: {reason}. Файл қабылданбады.</translation>
    </message>
    <message>
        <source>The value on {date} is unknown in {currency}: no rate is known then. Import rates first.</source>
        <translation>{date} күнгі {currency} құны белгісіз: бұл күнге бағам жоқ. Алдымен бағамдарды импорттаңыз.</translation>
    </message>
    <message>
        <source>The value on {date} is unknown: no price of {assets} is known then. Import prices first.</source>
        <translation>{date} күнгі құн белгісіз: бұл күнге {assets} бағасы жоқ. Алдымен бағаларды импорттаңыз.</translation>
    </message>
    <message>
        <source>There are {units} units, so a unit has no value. Write how many units there are.</source>
        <translation>Пайлар саны — {units}, сондықтан пайдың құны жоқ. Пайлардың санын жазыңыз.</translation>
    </message>
    <message>
        <source>There is no price of {asset} in {currency} at {time}.</source>
        <translation>{time} сәтінде {asset} бағасы ({currency}) жоқ.</translation>
    </message>
    <message>
        <source>This begins neither with http:// nor with https://.</source>
        <translation>Басы http:// да, https:// те емес.</translation>
    </message>
    <message>
        <source>This copy of the program lacks its texts in the language “{language}”, or they are damaged. Install the program again.</source>
        <translation>Бағдарламаның бұл көшірмесінде «{language}» тіліндегі мәтіндер жоқ немесе бүлінген. Бағдарламаны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>This does not begin with https://.</source>
        <translation>Басы https:// емес.</translation>
    </message>
    <message>
        <source>This has characters that do not print.</source>
        <translation>Мұнда басылмайтын таңбалар бар.</translation>
    </message>
    <message>
        <source>This is not a path that begins at the root.</source>
        <translation>Бұл түбірден басталатын жол емес.</translation>
    </message>
    <message>
        <source>This is not a public key of minisign: the second line of a .pub file, 56 characters that begin with RW.</source>
        <translation>Бұл minisign ашық кілті емес: .pub файлының екінші жолы керек, 56 таңба, басы RW.</translation>
    </message>
    <message>
        <source>This is not a symbol of 1 to 60 letters, digits, dots and dashes.</source>
        <translation>Бұл 1–60 әріп, цифр, нүкте және сызықшадан тұратын таңба емес.</translation>
    </message>
    <message>
        <source>This is not a whole number from {least} to {most}.</source>
        <translation>Бұл {least} мен {most} аралығындағы бүтін сан емес.</translation>
    </message>
    <message>
        <source>This is not an address on Solana.</source>
        <translation>Бұл Solana желісіндегі мекенжай емес.</translation>
    </message>
    <message>
        <source>This is not an address such as {example}, without user, password and path.</source>
        <translation>Бұл {example} сияқты мекенжай емес (атсыз, құпиясөзсіз және жолсыз).</translation>
    </message>
    <message>
        <source>This is not an asset code in capitals, such as BNB.</source>
        <translation>Бұл бас әріппен жазылған актив коды емес, мысалы BNB.</translation>
    </message>
    <message>
        <source>This is {code} itself. Name another currency.</source>
        <translation>Бұл {code} кодының өзі. Басқа валютаны көрсетіңіз.</translation>
    </message>
    <message>
        <source>This statement is of a period: say the first day of it.</source>
        <translation>Бұл құжат кезең үшін жасалады: оның бірінші күнін көрсетіңіз.</translation>
    </message>
    <message>
        <source>This statement is of the whole fund: leave out the accounts and assets.</source>
        <translation>Бұл құжат бүкіл қор бойынша жасалады: шоттар мен активтерді көрсетпеңіз.</translation>
    </message>
    <message>
        <source>Too few daily returns: {found}, at least {needed} are needed.</source>
        <translation>Күндік кірістіліктер тым аз: {found}, кемінде {needed} керек.</translation>
    </message>
    <message>
        <source>Too few returns (horizon in days: {horizon}): {found}, at least {needed} are needed for {confidence} %.</source>
        <translation>Кірістіліктер тым аз (көкжиек, күн: {horizon}): {found}, {confidence} % үшін кемінде {needed} керек.</translation>
    </message>
    <message>
        <source>What moved on {date} has no value in {currency}, so the flow is unknown. Import prices first.</source>
        <translation>{date} күні қозғалғанының {currency} құны жоқ, сондықтан ағын белгісіз. Алдымен бағаларды импорттаңыз.</translation>
    </message>
    <message>
        <source>What was realised on {asset} in {currency} is unknown: it takes a rate of the date of each disposal and lot. Import rates, or ask in {functional}.</source>
        <translation>{asset} бойынша іске асырылған пайда {currency} түрінде белгісіз: әр шығу мен лот күнінің бағамы керек. Бағамдарды импорттаңыз немесе {functional} бойынша сұраңыз.</translation>
    </message>
    <message>
        <source>Without a key every file would be refused. Give the key of who signs them.</source>
        <translation>Кілтсіз әр файл қабылданбайды. Файлдарға қол қоятын адамның кілтін көрсетіңіз.</translation>
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
        <source>{asset} has no price in itself. Name another currency.</source>
        <translation>{asset} активінің өзіндегі бағасы болмайды. Басқа валютаны көрсетіңіз.</translation>
    </message>
    <message>
        <source>{asset} in {account} was told in row {row} already. Keep one balance of each, the newest.</source>
        <translation>{asset} қалдығы {account} шоты бойынша {row}-жолда көрсетілген. Әрқайсысының бір ғана, ең соңғы қалдығын қалдырыңыз.</translation>
    </message>
    <message>
        <source>{asset} is not an asset of this book. It knows: {known}.</source>
        <translation>{asset} — бұл кітаптың активі емес. Кітапқа белгілісі: {known}.</translation>
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
        <source>{file} has no signature beside it ({file}.minisig). Only signed files are taken.</source>
        <translation>{file} файлының жанында қолтаңбасы жоқ ({file}.minisig). Тек қолтаңбалы файлдар қабылданады.</translation>
    </message>
    <message>
        <source>{file} has {size}, the limit of this book is {limit}. Attach a smaller file, or change the policy evidence-limit.</source>
        <translation>{file} көлемі {size}, бұл кітаптың шегі {limit}. Кішірек файл тіркеңіз немесе ережені өзгертіңіз: policy evidence-limit.</translation>
    </message>
    <message>
        <source>{file} is attached to {reference} already, as {name}.</source>
        <translation>{file} файлы {reference} операциясына {name} атауымен тіркелген.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose the file that shows the trade.</source>
        <translation>{file} файлы бос. Мәмілені растайтын файлды таңдаңыз.</translation>
    </message>
    <message>
        <source>{file} was not taken: {reason}</source>
        <translation>{file} қабылданбады: {reason}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{found} is how the book calls a proposed rule, price or reopening. Use another reference.</source>
        <translation>Кітап ұсынылған ережені, бағаны немесе кезеңді ашуды осылай ({found}) атайды. Басқа нөмір алыңыз.</translation>
    </message>
    <message>
        <source>{found} is negative. A price is above zero; correct the number.</source>
        <translation>{found} — теріс сан. Баға нөлден үлкен; санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} is negative. What was traded is zero or more; correct the number.</source>
        <translation>{found} — теріс сан. Сауда көлемі нөлден кем болмайды; санды түзетіңіз.</translation>
    </message>
    <message>
        <source>{found} is not a currency. Use the ISO code of a state&apos;s money, as USD or KZT.</source>
        <translation>{found} валюта емес. Мемлекет ақшасының ISO кодын жазыңыз, мысалы USD немесе KZT.</translation>
    </message>
    <message>
        <source>{host} answered with a page and not with prices ({found}). The network may want somebody to sign in first: open a browser.</source>
        <translation>{host} бағалардың орнына веб-бет жіберді ({found}). Мүмкін, желі алдымен кіруді талап етеді: браузерді ашыңыз.</translation>
    </message>
    <message>
        <source>{host} answered with more than {limit} bytes, which no price list has. Not read.</source>
        <translation>{host} жауабы {limit} байттан көп, баға тізімі мұндай болмайды. Оқылмады.</translation>
    </message>
    <message>
        <source>{host} answered with what cannot be read as prices: {reason}. Nothing was taken.</source>
        <translation>{host} жауабын баға ретінде оқу мүмкін емес: {reason}. Ештеңе қабылданбады.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. It is asked again by itself.</source>
        <translation>{host} жауабы ортасында үзілді. Сұрау өздігінен қайталанады.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Prices are fetched again once the network is back.</source>
        <translation>{host} серверіне қосылу мүмкін емес. Желі қалпына келгенде бағалар қайта жүктеледі.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} s. It is asked again by itself.</source>
        <translation>{host} {seconds}&#xa0;с ішінде жауап бермеді. Сұрау өздігінен қайталанады.</translation>
    </message>
    <message>
        <source>{host} does not serve the place that this office&apos;s address seems to be in (HTTP 451). A VPN or proxy may lead out of another country: switch it off for this host, then try again.</source>
        <translation>{host} бұл кеңсенің мекенжайы тұрған жерге қызмет көрсетпейді (HTTP 451). VPN немесе прокси басқа елден шығарып тұруы мүмкін: оны осы сервер үшін өшіріп, қайталаңыз.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own (HTTP {status}). It is asked again by itself.</source>
        <translation>{host} серверінің өзінде ақау бар (HTTP {status}). Сұрау өздігінен қайталанады.</translation>
    </message>
    <message>
        <source>{host} has had enough questions from this address and is left alone until {until}. Everybody in the office shares its limit.</source>
        <translation>{host} бұл мекенжайдан сұрау шегіне жетті, келесі сұрау уақыты: {until}. Бұл шек кеңседегілердің бәріне ортақ.</translation>
    </message>
    <message>
        <source>{host} has shut out this office&apos;s address until {until}, since too many questions came from it. It is not asked before then.</source>
        <translation>{host} бұл кеңсенің мекенжайын бұғаттады, себебі одан тым көп сұрау келген; бұғаттау аяқталады: {until}. Оған дейін сұрау жіберілмейді.</translation>
    </message>
    <message>
        <source>{host} points to {location}, which is not a source of prices. The network may want somebody to sign in first: open a browser.</source>
        <translation>{host} сұрауды {location} мекенжайына бағыттайды, ол баға көзі емес. Мүмкін, желі алдымен кіруді талап етеді: браузерді ашыңыз.</translation>
    </message>
    <message>
        <source>{host} refuses this computer&apos;s questions (HTTP 403): its firewall takes them for something else. It is left alone until {until}.</source>
        <translation>{host} бұл компьютердің сұрауларын қабылдамайды (HTTP 403): желіаралық экраны оларды басқа нәрсе деп таниды. Келесі сұрау уақыты: {until}.</translation>
    </message>
    <message>
        <source>{named} is named as who approved the statement, and {user} issues it. While four eyes are on, who issues a statement is who approves it: name {user}, or have {named} issue it.</source>
        <translation>Есепті бекіткен адам ретінде {named} көрсетілген, ал оны {user} шығарып жатыр. «Төрт көз» қағидасы қолданыста болғанда есепті шығарған адам бекітеді: {user} дегенді көрсетіңіз немесе оны {named} шығарсын.</translation>
    </message>
    <message>
        <source>{name} is not what was attached: its hash is another one. It was changed from outside; verify the book.</source>
        <translation>{name} файлы тіркелген күйінен өзгеше: хеші басқа. Ол сырттан өзгертілген; кітапты тексеріңіз.</translation>
    </message>
    <message>
        <source>{number} does not come out as it was issued: the book was changed from outside. Verify it.</source>
        <translation>{number} шығарылған күйіндегідей болмай отыр: кітап сырттан өзгертілген. Оны тексеріңіз.</translation>
    </message>
    <message>
        <source>{number} is neither printed nor vouched for: {reason}. Verify {path}, and restore the latest backup that verifies.</source>
        <translation>{number} басып шығарылмайды және оның түпнұсқалығы расталмайды: {reason}. {path} кітабын тексеріп, тексеруден өтетін соңғы резервтік көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>{number} is replaced by {newer} already. Name {newer}, which stands for it.</source>
        <translation>{number} орнына {newer} шығарылған. Оның орнына жүретін {newer} нөмірін көрсетіңіз.</translation>
    </message>
    <message>
        <source>{number} stands already for this kind, moment, period and scope. Issue the new one as its replacement, or void {number} first.</source>
        <translation>Осы түр, сәт, кезең және қамту үшін {number} қолданыста. Жаңасын соның орнына шығарыңыз немесе алдымен {number} күшін жойыңыз.</translation>
    </message>
    <message>
        <source>{number} was voided by {voider} already; it keeps its number and stays void.</source>
        <translation>{number} күші бұрын жойылған ({voider}); нөмірі сақталады, ол жарамсыз күйінде қалады.</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be one person: who manages the users or only looks may not post or approve. Choose roles that go together.</source>
        <translation>{one} және {other} рөлдері бір адамда болмайды: пайдаланушыларды басқаратын не тек қарайтын адам жазба енгізбейді және бекітпейді. Үйлесетін рөлдерді таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check the path and your right to read it.</source>
        <translation>{path} файлын оқу мүмкін емес: {reason}. Файл жолын және оқу құқығыңызды тексеріңіз.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Make it, or choose another.</source>
        <translation>{path} жазылмайды: {folder} қалтасы жоқ. Оны жасаңыз немесе басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Look whether what you entered last is there before you enter it again.</source>
        <translation>{path} оқылмады: {reason}. Қайта енгізбес бұрын соңғы енгізгеніңіз бар-жоғын қараңыз.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Files written before, {kept} of {planned}, stay; free space and retry.</source>
        <translation>{path} файлын жазу мүмкін болмады: {reason}. Бұған дейін жазылған файлдар ({planned} ішінен {kept}) қалады; орын босатып, қайталаңыз.</translation>
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
        <source>{path} is there already. Type its whole name to replace it, or choose another one.</source>
        <translation>{path} бұрыннан бар. Файлды алмастыру үшін атын толық теріңіз немесе басқасын таңдаңыз.</translation>
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
        <source>{reference} does not await approval: it is {state} since record {sequence}.</source>
        <translation>{reference} бекітуді күтіп тұрған жоқ: {sequence}-жазбадан бері күйі — {state}.</translation>
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
        <source>{reference} is not what you were shown: it was changed meanwhile. Look at it again, then decide.</source>
        <translation>{reference} сізге көрсетілген күйінде емес: осы арада өзгертілген. Қайта қарап шығып, шешім қабылдаңыз.</translation>
    </message>
    <message>
        <source>{reference} is {state}, so it is in no figure and there is nothing to reverse. Reject or correct it instead.</source>
        <translation>{reference} операциясының күйі — {state}, сондықтан ол көрсеткіштерге кірмейді және сторно жасайтын ештеңе жоқ. Оның орнына қабылдамаңыз не түзетіңіз.</translation>
    </message>
    <message>
        <source>{reference} says the same and awaits approval already.</source>
        <translation>{reference} дәл соны айтады және бекітілуде тұр.</translation>
    </message>
    <message>
        <source>{reference} was approved meanwhile and cannot be corrected. Reverse it and record it anew.</source>
        <translation>{reference} операциясы осы арада бекітілді, оны түзетуге болмайды. Оған сторно жасап, қайта жазыңыз.</translation>
    </message>
    <message>
        <source>{reference} was prepared by {user}; only who prepared it takes it back. An approver rejects it.</source>
        <translation>{reference} жазбасын {user} дайындады; оны дайындаған адам ғана қайтарып алады. Бекітуші қабылдамайды.</translation>
    </message>
    <message>
        <source>{reference} was reversed already, by record {sequence}.</source>
        <translation>{reference} операциясына {sequence}-жазбамен сторно жасалған.</translation>
    </message>
    <message>
        <source>{source} does not know {symbol}. Correct the pair of {asset} in the price settings.</source>
        <translation>{source} {symbol} таңбасын танымайды. Баға баптауларында {asset} жұбын түзетіңіз.</translation>
    </message>
    <message>
        <source>{source} does not take the key that is set for it ({reason}). Set it anew.</source>
        <translation>{source} өзіне берілген кілтті қабылдамайды ({reason}). Кілтті қайта енгізіңіз.</translation>
    </message>
    <message>
        <source>{source} gives this far back only to paying callers. Ask for later days.</source>
        <translation>{source} мұнша бұрынғы бағаны ақылы пайдаланушыларға ғана береді. Кейінгі күндерді сұраңыз.</translation>
    </message>
    <message>
        <source>{source} has published nothing for {day} yet.</source>
        <translation>{source} {day} күніне әзірге ештеңе жарияламаған.</translation>
    </message>
    <message>
        <source>{time} lies in the period closed until {until} (record {sequence}). Say in the note why it comes late, or record it in the open period.</source>
        <translation>{time} уақыты {until} күніне дейін алдын ала жабылған кезеңге жатады ({sequence}-жазба). Ескертпеде кешігу себебін жазыңыз немесе ашық кезеңге жазыңыз.</translation>
    </message>
    <message>
        <source>{time} lies in the period locked until {until} (record {sequence}). Record it in the open period, or have the period reopened.</source>
        <translation>{time} уақыты {until} күніне дейін біржола жабылған кезеңге жатады ({sequence}-жазба). Ашық кезеңге жазыңыз немесе кезеңді қайта аштырыңыз.</translation>
    </message>
    <message>
        <source>{user} ({roles}) may not {act}. Ask one who may: {may}.</source>
        <translation>{user} ({roles}) үшін рұқсат жоқ: {act}. Рұқсаты бар адамға жүгініңіз: {may}.</translation>
    </message>
    <message>
        <source>{user} changes the own password with the old one, not as an administrator.</source>
        <translation>{user} өз құпиясөзін әкімші ретінде емес, ескі құпиясөзбен өзгертеді.</translation>
    </message>
    <message>
        <source>{user} has a password and is not signed in. Sign in first (on the command line: the password in ALEM_PASSWORD).</source>
        <translation>{user} пайдаланушысының құпиясөзі бар, бірақ ол кірмеген. Алдымен кіріңіз (командалық жолда құпиясөз ALEM_PASSWORD айнымалысында).</translation>
    </message>
    <message>
        <source>{user} has approved {reference} already; the second approver is another person.</source>
        <translation>{user} {reference} ұсынысын бекітіп қойған; екінші бекітуші басқа адам болады.</translation>
    </message>
    <message>
        <source>{user} has no password, so anybody could act in that name. The administrator gives the first one.</source>
        <translation>{user} пайдаланушысының құпиясөзі жоқ, сондықтан бұл атпен кез келген адам әрекет ете алар еді. Алғашқысын әкімші береді.</translation>
    </message>
    <message>
        <source>{user} has no password, so there is nothing to check. Leave ALEM_PASSWORD unset.</source>
        <translation>{user} пайдаланушысының құпиясөзі жоқ, тексеретін ештеңе жоқ. ALEM_PASSWORD мәнін бермеңіз.</translation>
    </message>
    <message>
        <source>{user} has prepared {reference} or changed it, so another person has to decide. Nobody approves their own work, in whatever role.</source>
        <translation>{reference} жазбасын {user} жасаған не өзгерткен, сондықтан басқа адам шешеді. Рөліне қарамастан, ешкім өз жұмысын бекітпейді.</translation>
    </message>
    <message>
        <source>{user} is locked out after {failures} wrong passwords, until {until}. Wait, then retry.</source>
        <translation>{failures} қате құпиясөзден кейін {user} үшін кіру бұғатталды; бұғаттау аяқталады: {until}. Күтіп, қайталаңыз.</translation>
    </message>
    <message>
        <source>{user} is named as who prepared the statement and cannot issue it too while four eyes are on. Name who prepared it, or have another approver issue it.</source>
        <translation>{user} есепті дайындаған адам ретінде көрсетілген, «төрт көз» қағидасы қолданыста болғанда оны өзі шығара алмайды. Кім дайындағанын көрсетіңіз немесе оны басқа бекітуші шығарсын.</translation>
    </message>
    <message>
        <source>{user} is not a user of this book. Sign in as one of its users (--user NAME), or have the administrator add {user}.</source>
        <translation>{user} бұл кітаптың пайдаланушысы емес. Оның бір пайдаланушысы ретінде кіріңіз (--user NAME) немесе әкімшіден {user} пайдаланушысын қосуды сұраңыз.</translation>
    </message>
    <message>
        <source>{user} is not active any more. The administrator can make the user active again.</source>
        <translation>{user} енді белсенді емес. Әкімші оны қайтадан белсенді ете алады.</translation>
    </message>
    <message>
        <source>{user} is the only active administrator. Add another first; without one nobody could manage the users.</source>
        <translation>{user} — жалғыз белсенді әкімші. Алдымен басқасын қосыңыз; онсыз пайдаланушыларды ешкім басқара алмайды.</translation>
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
        <source>{number} cannot be replaced by this statement: it is of another kind, moment, period or scope. Leave out what it replaces, or ask for the same as {number} is of.</source>
        <translation>{number} нөмірін бұл есеппен алмастыруға болмайды: оның түрі, сәті, кезеңі немесе қамтуы басқа. Нені алмастыратынын көрсетпеңіз немесе {number} сияқтысын сұраңыз.</translation>
    </message>
    <message>
        <source>{reference} is {state} and cannot be submitted. Withdraw what waits, reverse what is approved.</source>
        <translation>{reference}: {state}; бекітуге жіберуге болмайды. Күтіп тұрғанын қайтарып алыңыз, бекітілгенін сторно жасаңыз.</translation>
    </message>
    <message>
        <source>{user} is a user of this book already, by this name or one that looks like it. Use another name.</source>
        <translation>{user} осы немесе соған ұқсас атпен кітап пайдаланушыларының арасында бар. Басқа ат алыңыз.</translation>
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
        <source>A price cannot be said for more than a year ahead. Name an earlier end, and look at it again then.</source>
        <translation>Бағаны бір жылдан артық мерзімге алдын ала қоюға болмайды. Ертерек соңын көрсетіп, сол кезде қайта қараңыз.</translation>
    </message>
    <message>
        <source>A price that holds until {until} would end before it begins at {time}. Name a later end.</source>
        <translation>{until} дейін күші бар баға {time} басталмай тұрып аяқталар еді. Кейінірек соңын көрсетіңіз.</translation>
    </message>
    <message>
        <source>No {asset} price in {currency} of the year before {time} is stored, so the fee of {quantity} {asset} has no value. Import {asset} prices first, then record this again.</source>
        <translation>{time} алдындағы бір жылда {asset} бағасы ({currency}) жоқ, сондықтан {quantity} {asset} комиссиясының құны белгісіз. Алдымен {asset} бағаларын жүктеп, содан кейін қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Nobody could approve what {user} proposes: it takes {needed} other active approvers who had no hand in it, and the book has {found}. Add one first.</source>
        <translation>{user} ұсынғанын бекітетін ешкім жоқ: дайындауға қатыспаған басқа белсенді бекітушілер керек: {needed}, ал кітапта олар {found}. Алдымен қосыңыз.</translation>
    </message>
    <message>
        <source>The clock of this computer is {hours} h ahead of that of {host}. Set it, then fetch again; nothing of this source was stored.</source>
        <translation>Бұл компьютердің сағаты {host} сағатынан {hours}&#xa0;сағ алда. Уақытты түзетіп, қайта жүктеңіз; бұл көзден ештеңе сақталмады.</translation>
    </message>
    <message>
        <source>The clock of this computer is {hours} h behind that of {host}. Set it, then fetch again; nothing of this source was stored.</source>
        <translation>Бұл компьютердің сағаты {host} сағатынан {hours}&#xa0;сағ артта. Уақытты түзетіп, қайта жүктеңіз; бұл көзден ештеңе сақталмады.</translation>
    </message>
    <message>
        <source>The period until {until} cannot be locked yet. Not true so far: {open}. Settle that first, or lock it with a reason.</source>
        <translation>{until} дейінгі кезеңді әзірге біржола жабуға болмайды. Әлі орындалмаған: {open}. Алдымен осыны реттеңіз немесе себебін көрсетіп жабыңыз.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it cannot be read ({problem}).</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: файл оқылмайды ({problem}).</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it has more than a megabyte.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: файл көлемі бір мегабайттан асады.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it has {key} twice.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: файлда {key} екі рет тұр.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it is not JSON.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: файл JSON пішімінде емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it is not UTF-8.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: файл UTF-8 кодталуында емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: row {row}, character {column} is not JSON.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {row}-жол, {column}-таңба JSON пішіміне сай емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} begins neither with http:// nor with https://.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні http:// деп те, https:// деп те басталмайды.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} does not begin with https://.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні https:// деп басталмайды.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} has characters that do not print.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәнінде басып шығарылмайтын таңбалар бар.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is neither true nor false.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні true да, false да емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a list in square brackets.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні шаршы жақшадағы тізім емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a list of entries in curly brackets.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні ирек жақшадағы жазбалар тізімі емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a path that begins at the root.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні түбірлік қалтадан басталатын жол емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a public key of minisign: the second line of a .pub file, 56 characters that begin with RW.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні minisign ашық кілті емес. Ол — .pub файлының екінші жолы, RW деп басталатын 56 таңба.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a source of prices; known are {known}.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} баға көзі емес; белгілі көздер: {known}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a symbol of 1 to 60 letters, digits, dots and dashes.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні көздегі таңба емес. Ол 1–60 әріптен, цифрдан, нүктеден және сызықшадан тұрады.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a whole number from {least} to {most}.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні {least} пен {most} аралығындағы бүтін сан емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an address on Solana.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні Solana желісіндегі мекенжай емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an address such as {example}, without user, password and path.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні {example} сияқты, пайдаланушысыз, құпиясөзсіз және жолсыз мекенжай емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an asset code in capitals, such as BNB.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні BNB сияқты бас әріппен жазылған актив коды емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not known here; known are {known}.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мұнда белгісіз; белгілі жазбалар: {known}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not text in quotation marks.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні тырнақшадағы мәтін емес.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is {code} itself.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні — {code} активінің өзі.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} names no host; leave it out for the source&apos;s own.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} ішінде сервер көрсетілмеген; көздің өз сервері үшін бұл жазбаны алып тастаңыз.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} needs both a symbol and a quote.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} үшін көздегі таңба да, баға валютасы да керек.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} stands in the list twice.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} мәні тізімде екі рет тұр.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} would refuse every file: folder_keys has no key.</source>
        <translation>{path} ішіндегі баға баптауларын пайдалану мүмкін емес: {place} кез келген файлды қабылдатпайды: folder_keys ішінде кілт жоқ.</translation>
    </message>
    <message>
        <source>The statement cannot be issued while these are undecided: {flags}. Bring prices, say them by hand, or take them as they are; then issue it.</source>
        <translation>Мына бағалар бойынша шешім болмайынша, есепті шығаруға болмайды: {flags}. Бағаларды алыңыз, қолмен қойыңыз немесе сол күйінде қабылдаңыз, содан кейін шығарыңыз.</translation>
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
        <source>Without {user} nobody could approve what others prepare, while four eyes are on. Add another approver first, or turn four eyes off.</source>
        <translation>{user} болмаса, «төрт көз» қағидасы қосулы кезде басқалар дайындағанды бекітетін ешкім қалмайды. Алдымен басқа бекітуші қосыңыз немесе бұл қағиданы өшіріңіз.</translation>
    </message>
    <message>
        <source>lots can be named for what leaves an account only. Leave the field blank for the type {type}.</source>
        <translation>Партияларды тек шоттан шығатын активке көрсетуге болады. {type} түріне өрісті бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>{day} is not over. Ask for a day that has ended.</source>
        <translation>{day} әлі аяқталған жоқ. Аяқталған күнді таңдаңыз.</translation>
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
    <name>LogPage</name>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Fetch log</source>
        <translation>Жүктеу журналы</translation>
    </message>
    <message>
        <source>Kept on this computer; the prices themselves are in the book.</source>
        <translation>Осы компьютерде сақталады; бағалардың өзі кітапта.</translation>
    </message>
    <message>
        <source>Nothing has been fetched for {asset} from this computer yet.</source>
        <translation>Бұл компьютерден {asset} үшін әзірге ештеңе жүктелмеген.</translation>
    </message>
    <message>
        <source>Nothing has been fetched from this computer yet.</source>
        <translation>Бұл компьютерден әзірге ештеңе жүктелмеген.</translation>
    </message>
    <message>
        <source>This asset</source>
        <translation>Осы актив</translation>
    </message>
    <message>
        <source>Whose lines are listed</source>
        <translation>Кімнің жолдары көрсетіледі</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>көзі жоқ</translation>
    </message>
    <message>
        <source>{asset}, {source}: {what}</source>
        <translation>{asset}, {source}: {what}</translation>
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
    <name>MomentEdit</name>
    <message>
        <source>Give a date, or a date and a time.</source>
        <translation>Күнді немесе күн мен уақытты жазыңыз.</translation>
    </message>
    <message>
        <source>end of that day</source>
        <translation>сол күннің соңы</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>{zone}, that is {time} UTC</source>
        <translation>{zone}, бұл {time} UTC</translation>
    </message>
    <message>
        <source>“{text}” is no date or time. Write 20.11.2026, or 20.11.2026 14:32.</source>
        <translation>«{text}» күн де, уақыт та емес. 20.11.2026 немесе 20.11.2026 14:32 түрінде жазыңыз.</translation>
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
        <translation>Әр жазбаңызда сақталады және есептерде басылады</translation>
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
    <name>NetworkPart</name>
    <message>
        <source>&amp;CA bundle</source>
        <translation>&amp;Сертификаттар</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Қалта</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Кілттер</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Прокси</translation>
    </message>
    <message>
        <source>CA bundle</source>
        <translation>Түбірлік сертификаттар</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Сертификаттар (*.pem *.crt *.cer);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Folder of price files</source>
        <translation>Баға файлдарының қалтасы</translation>
    </message>
    <message>
        <source>For offices without a network: files that are laid there are taken in.</source>
        <translation>Желісі жоқ кеңселер үшін: осында салынған файлдар қабылданады.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Желі</translation>
    </message>
    <message>
        <source>Public keys of minisign, one a line</source>
        <translation>minisign ашық кілттері, әр жолда біреуден</translation>
    </message>
    <message>
        <source>Take &amp;signed files only</source>
        <translation>&amp;Тек қолтаңбалы файлдарды алу</translation>
    </message>
    <message>
        <source>blank: as this computer is set up</source>
        <translation>бос болса: компьютер баптауы бойынша</translation>
    </message>
    <message>
        <source>blank: none</source>
        <translation>бос болса: жоқ</translation>
    </message>
    <message>
        <source>blank: the usual authorities</source>
        <translation>бос болса: әдеттегі орталықтар</translation>
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
        <source>&amp;Who works</source>
        <translation>&amp;Кім жұмыс істейді</translation>
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
        <source>Four eyes: a preparer and an approver</source>
        <translation>«Төрт көз»: жасаушы және бекітуші</translation>
    </message>
    <message>
        <source>Works alone</source>
        <translation>Бір адам</translation>
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
        <translation>Қор атауын есептерде басылатын түрінде жазыңыз.</translation>
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
    <name>Numbering</name>
    <message>
        <source>Issued as {number}</source>
        <translation>{number} нөмірімен шығарылды</translation>
    </message>
    <message>
        <source>Issuing the statement</source>
        <translation>Есеп шығарылуда</translation>
    </message>
    <message>
        <source>No number is given.</source>
        <translation>Нөмір берілмейді.</translation>
    </message>
    <message>
        <source>Voiding the statement</source>
        <translation>Есептің күші жойылуда</translation>
    </message>
    <message>
        <source>What is in the journal by then stays.</source>
        <translation>Сол кезде журналда бары қалады.</translation>
    </message>
    <message>
        <source>{number} is void</source>
        <translation>{number} күші жойылды</translation>
    </message>
</context>
<context>
    <name>ObservationsPage</name>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n бақылау</numerusform>
            <numerusform>%n бақылау</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күн</translation>
    </message>
    <message>
        <source>Nothing was said of {asset} on {day}.</source>
        <translation>{day} күніне {asset} туралы дерек жоқ.</translation>
    </message>
    <message>
        <source>Observations of the day</source>
        <translation>Күннің бақылаулары</translation>
    </message>
</context>
<context>
    <name>OptionalDay</name>
    <message>
        <source>“{text}” is not a date. Write it as 20.11.2026.</source>
        <translation>«{text}» күн емес. 20.11.2026 түрінде жазыңыз.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Move {source} down</source>
        <translation>{source} көзін төмен жылжыту</translation>
    </message>
    <message>
        <source>Move {source} up</source>
        <translation>{source} көзін жоғары жылжыту</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n жол көшірілді</numerusform>
            <numerusform>%n жол көшірілді</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV файлдары (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG суреті (*.png)</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Сурет көшірілді</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG сызбасы (*.svg)</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Суретті сақтау</translation>
    </message>
    <message>
        <source>Save the data of the chart</source>
        <translation>Диаграмма деректерін сақтау</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}</source>
        <translation>Басып шығаруға жіберілді: {title}</translation>
    </message>
    <message>
        <source>The printer did not start. Check it, then try again.</source>
        <translation>Принтер іске қосылмады. Оны тексеріп, қайталаңыз.</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>принтер</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Fit page</source>
        <translation>Бетке сыйғызу</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Еніне сыйғызу</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Үлкейту (Ctrl++)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{count} беттің {page}-беті</translation>
    </message>
    <message>
        <source>Pages of the statement</source>
        <translation>Есеп беттері</translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {count}</source>
        <translation>{count} беттің {first}–{last}-беттері</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Беттер дайындалуда…</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>Шағын беттер</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Кішірейту (Ctrl+−)</translation>
    </message>
    <message>
        <source>page</source>
        <translation>бет</translation>
    </message>
    <message>
        <source>print</source>
        <translation>басып шығару</translation>
    </message>
</context>
<context>
    <name>PairsPart</name>
    <message>
        <source>&amp;Asset</source>
        <translation>&amp;Актив</translation>
    </message>
    <message>
        <source>&amp;Quoted in</source>
        <translation>&amp;Валютасы</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>Баға &amp;көзі</translation>
    </message>
    <message>
        <source>Nobody is asked for: {assets}.</source>
        <translation>Бағасы ешкімнен сұралмайды: {assets}.</translation>
    </message>
    <message>
        <source>One pair</source>
        <translation>Бір жұп</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Жұптар</translation>
    </message>
    <message>
        <source>Remove the pair</source>
        <translation>Жұпты алып тастау</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>&amp;Таңбасы</translation>
    </message>
    <message>
        <source>Say in what it is quoted.</source>
        <translation>Баға қай валютада берілетінін жазыңыз.</translation>
    </message>
    <message>
        <source>Say what the source calls it.</source>
        <translation>Баға көзіндегі атауын жазыңыз.</translation>
    </message>
    <message>
        <source>Say whose price it is.</source>
        <translation>Ненің бағасы екенін жазыңыз.</translation>
    </message>
    <message>
        <source>Set the pair</source>
        <translation>Жұпты орнату</translation>
    </message>
    <message>
        <source>as the source calls it</source>
        <translation>көздегі атауы</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>A draft, which was never issued, and not of this book: its journal has no record with that fingerprint.</source>
        <translation>Бұл — шығарылмаған жоба, әрі осы кітаптікі емес: оның журналында мұндай цифрлық ізі бар жазба жоқ.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. It names a record of this book, but its figures cannot be asked for again.</source>
        <translation>Бұл — шығарылмаған жоба. Ол осы кітаптың жазбасына сілтейді, бірақ көрсеткіштерін қайта сұрату мүмкін емес.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. Its figures are not what this book says as known at that record.</source>
        <translation>Бұл — шығарылмаған жоба. Көрсеткіштері осы кітаптың сол жазбадағы деректерімен сәйкес келмейді.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. Its figures are what this book says as known at that record.</source>
        <translation>Бұл — шығарылмаған жоба. Көрсеткіштері осы кітаптың сол жазбадағы деректерімен бірдей.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. The figures inside are what this book says, but the pages do not show them.</source>
        <translation>Бұл — шығарылмаған жоба. Ішіндегі көрсеткіштер осы кітаптікі, бірақ беттерінде басқасы көрсетілген.</translation>
    </message>
    <message>
        <source>A file was attached: {after}.</source>
        <translation>Файл тіркелген: {after}.</translation>
    </message>
    <message>
        <source>Altered: the figures in this file are not those issued as {number}.</source>
        <translation>Құжат өзгертілген: файлдағы көрсеткіштер {number} нөмірімен шығарылғандар емес.</translation>
    </message>
    <message>
        <source>Altered: this file does not show what was issued as {number}.</source>
        <translation>Құжат өзгертілген: файлда {number} нөмірімен шығарылғаннан басқасы көрсетілген.</translation>
    </message>
    <message>
        <source>Another part differs: {part}.</source>
        <translation>Басқа бөлігі де өзгеше: {part}.</translation>
    </message>
    <message>
        <source>Genuine: this file is {number}, byte for byte as issued.</source>
        <translation>Түпнұсқа: бұл файл — {number}, шығарылғанымен байтына дейін бірдей.</translation>
    </message>
    <message>
        <source>Issued by {user} as record {sequence}.</source>
        <translation>Шығарған: {user}, {sequence}-жазба.</translation>
    </message>
    <message>
        <source>It was issued by another version of the program ({version}), which draws its pages otherwise: only their texts were compared.</source>
        <translation>Құжатты бағдарламаның басқа нұсқасы ({version}) шығарған, ол беттерді басқаша бейнелейді: тек мәтіндері салыстырылды.</translation>
    </message>
    <message>
        <source>Known at record {sequence}, fingerprint {fingerprint}.</source>
        <translation>{sequence}-жазбадағы деректер бойынша, цифрлық ізі {fingerprint}.</translation>
    </message>
    <message>
        <source>Language of the pages: {form}.</source>
        <translation>Беттердің тілі: {form}.</translation>
    </message>
    <message>
        <source>Not confirmed: this book does not verify. It was changed or damaged after record {trusted} and vouches for no paper until a backup that verifies is restored.</source>
        <translation>Расталмады: кітап тексеруден өтпеді. Ол {trusted}-жазбадан кейін өзгертілген немесе бүлінген және тексеруден өтетін резервтік көшірме қалпына келтірілгенше бірде-бір құжатты растамайды.</translation>
    </message>
    <message>
        <source>Not confirmed: what this book keeps of {number} was changed or is missing. Verify the book, and restore the latest backup that verifies.</source>
        <translation>Расталмады: кітапта {number} туралы сақталған мәлімет өзгертілген немесе жоқ. Кітапты тексеріп, тексеруден өтетін соңғы резервтік көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>Page {page} does not say “{before}”.</source>
        <translation>{page}-бетте «{before}» жоқ.</translation>
    </message>
    <message>
        <source>Page {page} has the texts that were issued, but is drawn otherwise: something may lie over them.</source>
        <translation>{page}-беттегі мәтіндер шығарылғандай, бірақ бет басқаша бейнеленген: олардың үстін бірдеңе жауып тұруы мүмкін.</translation>
    </message>
    <message>
        <source>Page {page} is page {before} of those issued.</source>
        <translation>{page}-бет — шығарылған құжаттың {before}-беті.</translation>
    </message>
    <message>
        <source>Page {page} of those issued is missing.</source>
        <translation>Шығарылған құжаттың {page}-беті жоқ.</translation>
    </message>
    <message>
        <source>Page {page} says “{after}” instead of “{before}”.</source>
        <translation>{page}-бетте «{before}» орнына «{after}» деп жазылған.</translation>
    </message>
    <message>
        <source>Page {page} says “{after}”, which was not issued.</source>
        <translation>{page}-бетте «{after}» деп жазылған, шығарылған құжатта ол жоқ.</translation>
    </message>
    <message>
        <source>Page {page} was cut, turned or resized.</source>
        <translation>{page}-бет кесілген, бұрылған немесе өлшемі өзгерген.</translation>
    </message>
    <message>
        <source>Page {page} was not issued.</source>
        <translation>Шығарылған құжатта {page}-бет болмаған.</translation>
    </message>
    <message>
        <source>Pages and figures of {number} are as issued; the file was saved again by another program.</source>
        <translation>{number} беттері мен көрсеткіштері шығарылғандай; файлды басқа бағдарлама қайта сақтаған.</translation>
    </message>
    <message>
        <source>Something of the document is not as issued: {after}.</source>
        <translation>Құжаттың бір бөлігі шығарылған кездегідей емес: {after}.</translation>
    </message>
    <message>
        <source>Something was added to page {page}: {after}.</source>
        <translation>{page}-бетке бірдеңе қосылған: {after}.</translation>
    </message>
    <message>
        <source>Something was added to the document: {after}.</source>
        <translation>Құжатқа бірдеңе қосылған: {after}.</translation>
    </message>
    <message>
        <source>Something was removed from the document: {after}.</source>
        <translation>Құжаттан бірдеңе алынып тасталған: {after}.</translation>
    </message>
    <message>
        <source>The attached figures are written otherwise than this program does.</source>
        <translation>Тіркелген көрсеткіштер бұл бағдарлама жазатындай жазылмаған.</translation>
    </message>
    <message>
        <source>The attached file {before} is missing.</source>
        <translation>Тіркелген {before} файлы жоқ.</translation>
    </message>
    <message>
        <source>The attached file {before} is not as issued.</source>
        <translation>Тіркелген {before} файлы шығарылғандай емес.</translation>
    </message>
    <message>
        <source>The file is damaged. Ask for it again.</source>
        <translation>Файл бүлінген. Оны қайта сұраңыз.</translation>
    </message>
    <message>
        <source>The file is encrypted. Our papers never are; ask for the original.</source>
        <translation>Файл шифрланған. Біздің құжаттар шифрланбайды; түпнұсқасын сұраңыз.</translation>
    </message>
    <message>
        <source>The file is larger, packed or unpacked, than any paper of ours.</source>
        <translation>Файл сығылған не ашылған күйінде біздің кез келген құжаттан үлкен.</translation>
    </message>
    <message>
        <source>The file is no PDF.</source>
        <translation>Бұл PDF файлы емес.</translation>
    </message>
    <message>
        <source>There is no statement of this program in the file. It cannot be checked.</source>
        <translation>Файлда бұл бағдарламаның есебі жоқ. Оны тексеру мүмкін емес.</translation>
    </message>
    <message>
        <source>There may be more differences than are named here.</source>
        <translation>Айырмашылықтар мұнда аталғаннан көп болуы мүмкін.</translation>
    </message>
    <message>
        <source>This book never issued a statement {number}.</source>
        <translation>Бұл кітапта {number} есебі шығарылмаған.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>{cell}: {after} in the file, {before} in the book.</source>
        <translation>{cell}: файлда {after}, кітапта {before}.</translation>
    </message>
    <message>
        <source>{number} is not of this book: its journal has no record with that fingerprint.</source>
        <translation>{number} бұл кітаптікі емес: оның журналында мұндай цифрлық ізі бар жазба жоқ.</translation>
    </message>
    <message>
        <source>{number} is void: {user} took it back. {reason}</source>
        <translation>{number} күші жойылған, кері қайтарған {user}. {reason}</translation>
    </message>
    <message>
        <source>{number} was replaced by {newer}.</source>
        <translation>{number} орнына {newer} шығарылды.</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>CSV, a file for each table (*.csv)</source>
        <translation>CSV, әр кестеге бір файл (*.csv)</translation>
    </message>
    <message>
        <source>Cancelled; the book is as it was</source>
        <translation>Тоқтатылды; кітап бұрынғыдай қалды</translation>
    </message>
    <message>
        <source>PDF as it prints (*.pdf)</source>
        <translation>PDF, басылатын күйінде (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the statement</source>
        <translation>Есеп басып шығарылуда</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Есепті сақтау</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Saving the statement</source>
        <translation>Есеп сақталуда</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n pages</source>
        <translation>
            <numerusform>Принтерге жіберілді: %n бет</numerusform>
            <numerusform>Принтерге жіберілді: %n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not written.</source>
        <translation>Файл жазылмайды.</translation>
    </message>
    <message>
        <source>There is no printer on this computer; save as PDF</source>
        <translation>Бұл компьютерде принтер жоқ; PDF түрінде сақтаңыз</translation>
    </message>
    <message>
        <source>What the printer has not begun is not printed.</source>
        <translation>Принтер бастамағаны басып шығарылмайды.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Кесте (*.xlsx)</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>принтер</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Cancelled; the paper was not checked</source>
        <translation>Тоқтатылды; құжат тексерілген жоқ</translation>
    </message>
    <message>
        <source>Check of a paper</source>
        <translation>Құжатты тексеру</translation>
    </message>
    <message>
        <source>Checking the paper</source>
        <translation>Құжат тексерілуде</translation>
    </message>
    <message>
        <source>Checking the paper…</source>
        <translation>Құжат тексерілуде…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>Кітапқа ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>The paper could not be checked</source>
        <translation>Құжатты тексеру мүмкін болмады</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Не табылды</translation>
    </message>
</context>
<context>
    <name>PaperDrops</name>
    <message>
        <source>Drop one paper at a time: several files are not checked</source>
        <translation>Бір құжатты ғана сүйреп әкеліңіз: бірнеше файл бірден тексерілмейді</translation>
    </message>
    <message>
        <source>Only a PDF can be checked as a paper of this book: {name}</source>
        <translation>Осы кітаптың құжаты ретінде тек PDF тексеріледі: {name}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Жаңа</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Қазіргі</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>{name} үшін жаңа құпиясөз</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>Қай&amp;талау</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Құпиясөзді өзгерту</translation>
    </message>
    <message>
        <source>From then on what is done in this name is sealed with a new key.</source>
        <translation>Содан бастап осы атпен жасалғанға жаңа кілтпен мөр басылады.</translation>
    </message>
    <message>
        <source>The person gets a new key, too; what was sealed before still holds. Hand the password over in person, and have it changed at once.</source>
        <translation>Бұл адам жаңа кілт те алады; бұрын басылған мөрлер жарамды. Құпиясөзді өз қолына беріңіз және бірден өзгерттіріңіз.</translation>
    </message>
    <message>
        <source>Type the password that holds now.</source>
        <translation>Қазіргі құпиясөзді жазыңыз.</translation>
    </message>
    <message>
        <source>What you have sealed stays sealed; only the password is another.</source>
        <translation>Сіз мөр басқандар мөрленген күйінде қалады; тек құпиясөз басқа болады.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Сіздің құпиясөзіңіз</translation>
    </message>
    <message>
        <source>{name} has a new password</source>
        <translation>{name} жаңа құпиясөз алды</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>&amp;Approver</source>
        <translation>&amp;Бекітуші</translation>
    </message>
    <message>
        <source>A&amp;dministrator</source>
        <translation>Ә&amp;кімші</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Белсенді</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Anybody can act in this name, and nothing is sealed.</source>
        <translation>Бұл атпен кез келген адам әрекет ете алады, мөр басылмайды.</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Бекітуші</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>P&amp;reparer</source>
        <translation>&amp;Жасаушы</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation>Жасаушы</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>Тоқтаулы</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Рөлдер</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Қойылған</translation>
    </message>
    <message>
        <source>Since the last right one; the newest {moment}</source>
        <translation>Соңғы дұрыс құпиясөзден бері; соңғысы {moment}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>This is not the same password. Type it again.</source>
        <translation>Құпиясөз бірдей емес. Қайта жазыңыз.</translation>
    </message>
    <message>
        <source>Type the new password.</source>
        <translation>Жаңа құпиясөзді жазыңыз.</translation>
    </message>
    <message>
        <source>Wrong passwords</source>
        <translation>Қате құпиясөз</translation>
    </message>
    <message>
        <source>approves, closes periods, issues statements</source>
        <translation>бекітеді, кезең жабады, есеп шығарады</translation>
    </message>
    <message>
        <source>looks and exports; stands alone</source>
        <translation>қарайды, экспорттайды; жеке рөл</translation>
    </message>
    <message>
        <source>records, imports, proposes</source>
        <translation>жазады, импорттайды, ұсынады</translation>
    </message>
    <message>
        <source>users and policies; stands alone</source>
        <translation>пайдаланушылар мен есеп саясаты; жеке рөл</translation>
    </message>
    <message>
        <source>you</source>
        <translation>сіз</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>&amp;Add a user…</source>
        <translation>Пайдаланушы &amp;қосу…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Жабу</translation>
    </message>
    <message>
        <source>&amp;Let rest</source>
        <translation>&amp;Тоқтата тұру</translation>
    </message>
    <message>
        <source>&amp;Make active</source>
        <translation>&amp;Белсенді ету</translation>
    </message>
    <message>
        <source>&amp;New password…</source>
        <translation>Жаңа құ&amp;пиясөз…</translation>
    </message>
    <message>
        <source>&amp;Roles…</source>
        <translation>&amp;Рөлдер…</translation>
    </message>
    <message>
        <source>&amp;Your password…</source>
        <translation>Өз құпия&amp;сөзіңіз…</translation>
    </message>
    <message>
        <source>Four eyes are not complete</source>
        <translation>«Төрт көз» толық емес</translation>
    </message>
    <message>
        <source>Four eyes are off</source>
        <translation>«Төрт көз» өшірулі</translation>
    </message>
    <message>
        <source>Four eyes are on</source>
        <translation>«Төрт көз» қосулы</translation>
    </message>
    <message>
        <source>Four eyes take an active preparer and another active person who approves. Add who is missing.</source>
        <translation>«Төрт көз» қағидасына белсенді жасаушы және бекітетін басқа белсенді адам керек. Жетпейтінін қосыңыз.</translation>
    </message>
    <message>
        <source>It takes any name, and what is recorded counts at once. For four eyes, name three: an administrator, who sets the rules and does not post; a preparer, who records; and an approver. From then on each signs in, and an entry counts once another person has approved it. Begin with the administrator.</source>
        <translation>Ол кез келген атты қабылдайды, жазылған бірден есепке алынады. «Төрт көз» үшін үш адамды көрсетіңіз: ережелерді белгілейтін, бірақ жазба енгізбейтін әкімші; жазатын жасаушы; және бекітуші. Содан бастап әркім өз атымен кіреді, жазба басқа адам бекіткен соң есепке алынады. Әкімшіден бастаңыз.</translation>
    </message>
    <message>
        <source>This book has no users</source>
        <translation>Бұл кітапта пайдаланушылар жоқ</translation>
    </message>
    <message>
        <source>Turn &amp;four eyes on</source>
        <translation>«Төрт &amp;көзді» қосу</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пайдаланушылар</translation>
    </message>
    <message>
        <source>Users of this book</source>
        <translation>Осы кітаптың пайдаланушылары</translation>
    </message>
    <message>
        <source>What a preparer records counts once another person has approved it. Nobody approves their own work, in whatever role.</source>
        <translation>Жасаушының жазғаны басқа адам бекіткен соң есепке алынады. Рөліне қарамастан, ешкім өз жұмысын бекітпейді.</translation>
    </message>
    <message>
        <source>What is recorded counts at once. There are a preparer and another person who approves, so an administrator can turn four eyes on.</source>
        <translation>Жазылған бірден есепке алынады. Жасаушы және бекітетін басқа адам бар, сондықтан әкімші «төрт көзді» қоса алады.</translation>
    </message>
    <message>
        <source>{name} is active again</source>
        <translation>{name} қайтадан белсенді</translation>
    </message>
    <message>
        <source>{name} rests</source>
        <translation>{name} тоқтатылды</translation>
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
    <name>PeriodPopup</name>
    <message>
        <source>First day of the period</source>
        <translation>Кезеңнің бірінші күні</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Бастап</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Кезеңнің соңғы күні</translation>
    </message>
    <message>
        <source>The first day must be before the last one.</source>
        <translation>Бірінші күн соңғысынан бұрын болуы керек.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Дейін</translation>
    </message>
</context>
<context>
    <name>PeriodRows</name>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;Жағдай бойынша</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Кезең</translation>
    </message>
    <message>
        <source>Another day to compare with</source>
        <translation>Салыстыруға басқа күн</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Есепті күні</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>Салыстыру күні</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Кезеңнің бірінші күні</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Салыстыру үшін</translation>
    </message>
    <message>
        <source>Compared with the end of {date}</source>
        <translation>{date} күнінің соңымен салыстырылады</translation>
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
        <source>Last quarter</source>
        <translation>Өткен тоқсан</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Өткен жыл</translation>
    </message>
    <message>
        <source>Opens at the end of {date}</source>
        <translation>{date} күнінің соңында ашылады</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Өз күндері</translation>
    </message>
    <message>
        <source>The first day is after the last one. Correct one of them.</source>
        <translation>Бірінші күн соңғы күннен кейін. Бірін түзетіңіз.</translation>
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
        <translation>Соңы</translation>
    </message>
    <message>
        <source>{date} is in the future; showing today</source>
        <translation>{date} әлі келген жоқ; бүгінгі күн көрсетілді</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>1 line is open: a lock takes a reason.</source>
        <translation>1 жол ашық: біржола жабуға себеп керек.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Кеңес</translation>
    </message>
    <message>
        <source>All that a lock takes is done.</source>
        <translation>Біржола жабуға керектің бәрі орындалды.</translation>
    </message>
    <message>
        <source>Attach the confirmation to each.</source>
        <translation>Әрқайсысына растауды тіркеңіз.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабылды</translation>
    </message>
    <message>
        <source>Compare the book with the custodians as of that day.</source>
        <translation>Кітапты сол күнгі жағдай бойынша кастодиандармен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Күндер</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Every asset has a price</source>
        <translation>Әр активтің бағасы бар</translation>
    </message>
    <message>
        <source>Every transaction has a file that shows it</source>
        <translation>Әр операцияда растайтын файл бар</translation>
    </message>
    <message>
        <source>Have it approved or rejected, and drafts submitted.</source>
        <translation>Бекіттіріңіз не қабылдатпаңыз, жобаларды бекітуге жіберіңіз.</translation>
    </message>
    <message>
        <source>Import fresh prices, or put one by hand with a reason.</source>
        <translation>Жаңа бағаларды импорттаңыз немесе себебін көрсетіп, қолмен қойыңыз.</translation>
    </message>
    <message>
        <source>Import the prices of that day.</source>
        <translation>Сол күннің бағаларын импорттаңыз.</translation>
    </message>
    <message>
        <source>Issue it as of that day.</source>
        <translation>Оны сол күнгі жағдай бойынша шығарыңыз.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Біржола</translation>
    </message>
    <message>
        <source>No price is doubtful</source>
        <translation>Күмәнді баға жоқ</translation>
    </message>
    <message>
        <source>Nothing awaits approval</source>
        <translation>Бекітуді күтетін ештеңе жоқ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Ұсынылды</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Ашылды</translation>
    </message>
    <message>
        <source>The custodians&apos; lists agree with the book</source>
        <translation>Кастодиан тізімдері кітапқа сәйкес</translation>
    </message>
    <message>
        <source>The statement of holdings is issued</source>
        <translation>Жеке шоттан үзінді көшірме шығарылған</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>барлық күндер</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>және тағы {count}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day} күнінен бастап</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>әзірге жоқ</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} күніне дейін</translation>
    </message>
    <message>
        <source>until {day} (record {number})</source>
        <translation>{day} күніне дейін ({number}-жазба)</translation>
    </message>
    <message>
        <source>{count} lines are open: a lock takes a reason.</source>
        <translation>{count} жол ашық: біржола жабуға себеп керек.</translation>
    </message>
</context>
<context>
    <name>PeriodsDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Терезені жабу</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Алдын ала жабық</translation>
    </message>
    <message>
        <source>Closed until {day}. Late entries take a note.</source>
        <translation>{day} күніне дейін алдын ала жабылды. Кеш жазбаға ескертпе керек.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Біржола жабық</translation>
    </message>
    <message>
        <source>Locked until {day}. Nothing dated in it is taken.</source>
        <translation>{day} күніне дейін біржола жабылды. Ол кезеңге ештеңе қабылданбайды.</translation>
    </message>
    <message>
        <source>Open from {day} on.</source>
        <translation>{day} күнінен бастап ашық.</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Кезеңдер</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval. Until then nothing opens.</source>
        <translation>{reference} ретінде ұсынылды, бекітілуде. Оған дейін ештеңе ашылмайды.</translation>
    </message>
    <message>
        <source>This book has no users, so whoever opens it may close and reopen.</source>
        <translation>Бұл кітапта пайдаланушылар жоқ, сондықтан оны ашқан адам жаба да, қайта аша да алады.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Жасалған әрекеттер</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Жасалған әрекеттер, жаңалары басында</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы сияқты.</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>% a year</source>
        <translation>% жылына</translation>
    </message>
    <message>
        <source>% of the volume</source>
        <translation>% сауда көлемінен</translation>
    </message>
    <message>
        <source>360 days</source>
        <translation>360 күн</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 күн</translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation>Өзгеріс күтуде</translation>
    </message>
    <message>
        <source>A disposal at fair value</source>
        <translation>Әділ құн бойынша шығару</translation>
    </message>
    <message>
        <source>A fee that is paid to this name settles what has grown so far.</source>
        <translation>Осы атқа төленген сыйақы осы уақытқа дейін жиналғанды өтейді.</translation>
    </message>
    <message>
        <source>A larger file cannot be attached to a transaction.</source>
        <translation>Бұдан үлкен файлды операцияға тіркеуге болмайды.</translation>
    </message>
    <message>
        <source>A move is large above</source>
        <translation>Үлкен өзгеріс шегі</translation>
    </message>
    <message>
        <source>A price is marked where another source is farther away from it than this.</source>
        <translation>Басқа көздің бағасы одан осы шектен көп ауытқыса, баға белгіленеді.</translation>
    </message>
    <message>
        <source>A price is stale after</source>
        <translation>Баға ескіретін мерзім</translation>
    </message>
    <message>
        <source>A price stands still after</source>
        <translation>Өзгермеген баға шегі</translation>
    </message>
    <message>
        <source>A price that is older than this is marked wherever it values something.</source>
        <translation>Бұдан ескі баға бағалауға қолданылған жерінде белгіленеді.</translation>
    </message>
    <message>
        <source>A price that moved more than this from the close of the day before is marked, so that somebody looks at it.</source>
        <translation>Алдыңғы күннің жабылу бағасынан осы шектен көп өзгерген баға белгіленеді, оны біреу қарауы керек.</translation>
    </message>
    <message>
        <source>A sale takes lots of its own account only, or of all accounts of the fund together.</source>
        <translation>Сату тек өз шотының партияларын немесе қордың барлық шотының партияларын бірге алады.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>Екінші адам бекітеді</translation>
    </message>
    <message>
        <source>A source that says the same price at so many closes in a row may have stopped: its price is marked.</source>
        <translation>Осынша жабылуда қатарынан бірдей баға берген көз тоқтап қалған болуы мүмкін: оның бағасы белгіленеді.</translation>
    </message>
    <message>
        <source>A stablecoin is valued at what the market says, or at one of its currency while the market is near that. Where it is not, the market counts and the price is marked.</source>
        <translation>Стейблкоин нарық бағасымен немесе, нарық номиналға жақын болса, өз валютасының бір бірлігіне тең бағаланады. Жақын болмаса, нарық бағасы қолданылып, баға белгіленеді.</translation>
    </message>
    <message>
        <source>A window that nobody touches for so long asks for the password again. 0: never.</source>
        <translation>Осынша уақыт ешкім қолданбаған терезе құпиясөзді қайта сұрайды. 0: ешқашан.</translation>
    </message>
    <message>
        <source>After so many wrong passwords a person has to wait before the next try.</source>
        <translation>Осынша қате құпиясөзден кейін келесі әрекетке дейін күту керек.</translation>
    </message>
    <message>
        <source>All at their average cost</source>
        <translation>Бәрі орташа құн бойынша</translation>
    </message>
    <message>
        <source>An expense of their own</source>
        <translation>Жеке шығыс</translation>
    </message>
    <message>
        <source>Another to come</source>
        <translation>Тағы бірі алда</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>By how many days the yearly fee is divided for one day.</source>
        <translation>Бір күнге есептеу үшін жылдық сыйақы неше күнге бөлінеді.</translation>
    </message>
    <message>
        <source>Cost of rewards</source>
        <translation>Сыйақының құны</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешілді</translation>
    </message>
    <message>
        <source>Each purchase is a lot with a cost of its own. This decides whose cost leaves when a part is sold, and so how large the realised gain is.</source>
        <translation>Әр сатып алу — өз сатып алу құны бар партия. Бір бөлігі сатылғанда қайсысының құны шығатынын, демек, іске асырылған пайданың мөлшерін осы ереже анықтайды.</translation>
    </message>
    <message>
        <source>Fees of trades</source>
        <translation>Мәміле комиссиясы</translation>
    </message>
    <message>
        <source>Fees paid in an asset</source>
        <translation>Активпен төленген комиссия</translation>
    </message>
    <message>
        <source>Figures of the days since {day} are worked out with the new value.</source>
        <translation>{day} күнінен бергі күндердің көрсеткіштері жаңа мәнмен есептеледі.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қашаннан</translation>
    </message>
    <message>
        <source>From the account&apos;s money</source>
        <translation>Шоттың өз ақшасынан</translation>
    </message>
    <message>
        <source>From then on what one person enters counts at once: nobody else looks at it.</source>
        <translation>Содан бастап бір адам енгізген жазба бірден есепке алынады: оны басқа ешкім қарамайды.</translation>
    </message>
    <message>
        <source>From this value on a transaction takes two approvals. Empty: one is always enough.</source>
        <translation>Құны осы мәннен басталатын операцияға екі бекіту керек. Бос: біреуі әрқашан жеткілікті.</translation>
    </message>
    <message>
        <source>How far the market may be from par while a stablecoin still counts at par.</source>
        <translation>Стейблкоин номинал бойынша есептелуі үшін нарықтың номиналдан ең көп ауытқуы.</translation>
    </message>
    <message>
        <source>How large a part of what the market trades in a day the fund could sell of an asset. In how many days a position can be sold is worked out with it.</source>
        <translation>Қор активтің бір күндік сауда көлемінің қандай бөлігін сата алатыны. Позицияны неше күнде сатуға болатыны осы бойынша есептеледі.</translation>
    </message>
    <message>
        <source>How long a person waits after too many wrong passwords.</source>
        <translation>Тым көп қате құпиясөзден кейін қанша күту керек.</translation>
    </message>
    <message>
        <source>How trades are paid</source>
        <translation>Мәміле төлемі</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Күшінде</translation>
    </message>
    <message>
        <source>In the account of the sale</source>
        <translation>Сату шотынан</translation>
    </message>
    <message>
        <source>In the whole fund</source>
        <translation>Бүкіл қордан</translation>
    </message>
    <message>
        <source>In which language statements are written.</source>
        <translation>Есептер жазылатын тіл.</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Құжаттар тілі</translation>
    </message>
    <message>
        <source>Largest attached file</source>
        <translation>Тіркелетін файлдың шегі</translation>
    </message>
    <message>
        <source>Less of what was bought</source>
        <translation>Сатып алынған саннан шегеріледі</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Басқару сыйақысы</translation>
    </message>
    <message>
        <source>Management fee is paid to</source>
        <translation>Басқару сыйақысын алушы</translation>
    </message>
    <message>
        <source>Names with commas between, the first one first.</source>
        <translation>Атаулар үтірмен бөлінеді, бірінші сұралатыны басында тұрады.</translation>
    </message>
    <message>
        <source>Near par is within</source>
        <translation>Номиналға жақындық шегі</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>No cost, no income</source>
        <translation>Құнсыз, кіріссіз</translation>
    </message>
    <message>
        <source>One limit for all assets, then others for some: {example}. “none”: no limit.</source>
        <translation>Алдымен барлық активке ортақ шек, содан кейін кейбіреуінің өз шегі: {example}. «none»: шегі жоқ.</translation>
    </message>
    <message>
        <source>Order of price sources</source>
        <translation>Баға көздерінің реті</translation>
    </message>
    <message>
        <source>Outside the book</source>
        <translation>Кітаптан тыс</translation>
    </message>
    <message>
        <source>Par, while the market is near</source>
        <translation>Нарық жақын болса, номинал бойынша</translation>
    </message>
    <message>
        <source>Part of cost and proceeds</source>
        <translation>Сатып алу құны мен түсімге кіреді</translation>
    </message>
    <message>
        <source>Pause after wrong passwords</source>
        <translation>Қате құпиясөзден кейінгі үзіліс</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>Sales may be up to</source>
        <translation>Сату шегі</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қашаннан</translation>
    </message>
    <message>
        <source>Sources differ above</source>
        <translation>Көздер айырмасының шегі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>The dearest first (HIFO)</source>
        <translation>Алдымен ең қымбаты (HIFO)</translation>
    </message>
    <message>
        <source>The fee of a trade is part of what was paid or received, or stands apart as an expense.</source>
        <translation>Мәміле комиссиясы төленген не алынған сомаға кіреді немесе жеке шығыс болады.</translation>
    </message>
    <message>
        <source>The first of these sources that has a price young enough gives it. A price of another source is taken where none has, and marked. Empty: whoever is newest.</source>
        <translation>Баға осы көздердің жеткілікті жаңа бағасы бар біріншісінен алынады. Ешқайсысында болмаса, басқа көздің бағасы алынып, белгіленеді. Бос: ең жаңа баға.</translation>
    </message>
    <message>
        <source>The newest first (LIFO)</source>
        <translation>Алдымен ең жаңасы (LIFO)</translation>
    </message>
    <message>
        <source>The oldest first (FIFO)</source>
        <translation>Алдымен ең ескісі (FIFO)</translation>
    </message>
    <message>
        <source>This books the past anew: everything since {day} is booked again under the new value. Costs and realised gains of later sales can become others, in figures that were reported already, too.</source>
        <translation>Бұл өткенді қайта жазады: {day} күнінен бергінің бәрі жаңа мәнмен қайта өткізіледі. Кейінгі сатулардың сатып алу құны мен іске асырылған пайдасы, есепте көрсетіліп қойғандары да, өзгеруі мүмкін.</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Алда</translation>
    </message>
    <message>
        <source>Two approvals from</source>
        <translation>Екі бекіту шегі</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Мәні</translation>
    </message>
    <message>
        <source>Value of stablecoins</source>
        <translation>Стейблкоиндердің құны</translation>
    </message>
    <message>
        <source>Value of the day, as income</source>
        <translation>Сол күнгі құны, кіріс ретінде</translation>
    </message>
    <message>
        <source>What one person enters counts only once another person has approved it.</source>
        <translation>Бір адам енгізген жазба басқа адам бекіткен соң ғана есепке алынады.</translation>
    </message>
    <message>
        <source>What the manager earns in a year, as a part of the fund&apos;s value. It grows day by day; at 0 nothing does.</source>
        <translation>Басқарушының жылдық сыйақысы, қор құнының үлесі ретінде. Ол күн сайын жиналады; 0 болса, жиналмайды.</translation>
    </message>
    <message>
        <source>What the market says</source>
        <translation>Нарық бағасы бойынша</translation>
    </message>
    <message>
        <source>What to do when a fee is taken in an asset and not in money: it is given away at its value of the day, or less was bought. It holds for what is recorded from then on.</source>
        <translation>Комиссия ақшамен емес, активпен алынса не істеу керек: ол сол күнгі құнымен беріледі немесе аз сатып алынды деп саналады. Ереже содан кейінгі жазбаларға қолданылады.</translation>
    </message>
    <message>
        <source>What was earned without paying comes in at its value of the day, which is income, or at no cost, so that all of it is gain once it is sold.</source>
        <translation>Төлемсіз алынған актив сол күнгі құнымен түседі (бұл — кіріс) немесе құнсыз түседі, сонда сатылғанда бәрі пайда болады.</translation>
    </message>
    <message>
        <source>Where lots are looked for</source>
        <translation>Партиялар қайдан алынады</translation>
    </message>
    <message>
        <source>Whether a trade moves the money of its own account, unless the entry says otherwise.</source>
        <translation>Жазбада басқаша көрсетілмесе, мәміле өз шотының ақшасын қозғай ма.</translation>
    </message>
    <message>
        <source>Which lots are sold first</source>
        <translation>Алдымен қай партия сатылады</translation>
    </message>
    <message>
        <source>Window locks when idle for</source>
        <translation>Терезені құлыптау мерзімі</translation>
    </message>
    <message>
        <source>Wrong passwords allowed</source>
        <translation>Қате құпиясөз шегі</translation>
    </message>
    <message>
        <source>Year of the management fee</source>
        <translation>Басқару сыйақысының жылы</translation>
    </message>
    <message>
        <source>Yes, always</source>
        <translation>Иә, әрқашан</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>жабылу</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>сағат</translation>
    </message>
    <message>
        <source>its approval</source>
        <translation>бекітілген соң</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минут</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ешқашан</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>шегі жоқ</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>ешкім көрсетілмеген</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>басынан</translation>
    </message>
    <message>
        <source>the newest of all</source>
        <translation>ең жаңа баға</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>әрекет</translation>
    </message>
    <message>
        <source>{asset}: {limit}</source>
        <translation>{asset}: {limit}</translation>
    </message>
    <message>
        <source>{proposer}, approved by {user}</source>
        <translation>{proposer}, бекіткен {user}</translation>
    </message>
    <message>
        <source>{user}, {time}, record {number}</source>
        <translation>{user}, {time}, {number}-жазба</translation>
    </message>
</context>
<context>
    <name>PoliciesDialog</name>
    <message>
        <source>Changed by record {number}.</source>
        <translation>{number}-жазбамен өзгертілді.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Only the administrator changes rules. All may look.</source>
        <translation>Ережелерді тек әкімші өзгертеді. Қарау бәріне ашық.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Есеп саясаты</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval. Until another person approves it, the old value is in force.</source>
        <translation>{reference} ретінде ұсынылды, бекітілуде. Басқа адам бекіткенше ескі мән қолданыста.</translation>
    </message>
    <message>
        <source>Rules of the book</source>
        <translation>Кітап ережелері</translation>
    </message>
    <message>
        <source>This book has no users, so whoever opens it may change its rules. Each change stays in the journal with the name and the time.</source>
        <translation>Бұл кітапта пайдаланушылар жоқ, сондықтан оны ашқан адам ережелерін өзгерте алады. Әр өзгеріс аты мен уақыты көрсетіліп, журналда қалады.</translation>
    </message>
    <message>
        <source>This is in force already. Choose another value.</source>
        <translation>Бұл мән қолданыста. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>{rule}: changed</source>
        <translation>{rule}: өзгертілді</translation>
    </message>
    <message>
        <source>{rule}: proposed as {reference}, awaits approval</source>
        <translation>{rule}: {reference} ретінде ұсынылды, бекітілуде</translation>
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
        <source>Position after approval</source>
        <translation>Бекітілгеннен кейінгі позиция</translation>
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
    <name>Preparing</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Беттер дайындалуда…</translation>
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
        <source>{price}. At the trade&apos;s time that price was doubtful: {flags}.</source>
        <translation>{price}. Мәміле уақытында бұл баға күмәнді болған: {flags}.</translation>
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
</context>
<context>
    <name>PriceActs</name>
    <message>
        <source>&amp;Export prices…</source>
        <translation>Бағаларды &amp;экспорттау…</translation>
    </message>
    <message>
        <source>&amp;New price…</source>
        <translation>&amp;Жаңа баға…</translation>
    </message>
    <message>
        <source>&amp;Take the price as it is…</source>
        <translation>Бағаны &amp;сол күйінде қабылдау…</translation>
    </message>
    <message>
        <source>There is no flag to decide on.</source>
        <translation>Шешім қажет белгі жоқ.</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>It awaits approval: until another person approves it, the old price counts.</source>
        <translation>Ол бекітілуде: басқа адам бекіткенше ескі баға қолданылады.</translation>
    </message>
    <message>
        <source>It counts at once, since four eyes are off. The old price is kept.</source>
        <translation>Ол бірден есепке алынады, себебі «төрт көз» қағидасы өшірулі. Ескі баға сақталады.</translation>
    </message>
    <message>
        <source>Look at what it changes, then record it.</source>
        <translation>Нені өзгертетінін қараңыз, содан кейін жазыңыз.</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Жаңа баға</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Ұсыну</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval</source>
        <translation>{reference} ретінде ұсынылды, бекітілуде</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Recorded as {reference}</source>
        <translation>{reference} ретінде жазылды</translation>
    </message>
    <message>
        <source>{done}, but its files are not attached: {why}</source>
        <translation>{done}, бірақ файлдары тіркелмеді: {why}</translation>
    </message>
</context>
<context>
    <name>PriceExport</name>
    <message>
        <source>&amp;All prices and rates…</source>
        <translation>&amp;Барлық бағалар мен бағамдар…</translation>
    </message>
    <message>
        <source>&amp;Prices of {asset}…</source>
        <translation>{asset} баға&amp;лары…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV файлдары (*.csv)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Бағаларды экспорттау</translation>
    </message>
    <message>
        <source>Exporting prices</source>
        <translation>Бағалар экспортталуда</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>The file is not written; the book is not touched.</source>
        <translation>Файл жазылмайды; кітап өзгермейді.</translation>
    </message>
</context>
<context>
    <name>PriceFlags</name>
    <message numerus="yes">
        <source>%n close(s) alike</source>
        <translation>
            <numerusform>%n жабылу бағасы бірдей</numerusform>
            <numerusform>%n жабылу бағасы бірдей</numerusform>
        </translation>
    </message>
    <message>
        <source>Large move</source>
        <translation>Үлкен өзгеріс</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Баға жоқ</translation>
    </message>
    <message>
        <source>Off par</source>
        <translation>Номиналдан ауытқу</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Басқа көз</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Қолмен қойылған</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>Көздер әртүрлі</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Ескірген</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Өзгермеген</translation>
    </message>
    <message>
        <source>at par</source>
        <translation>номинал бойынша</translation>
    </message>
    <message>
        <source>face value</source>
        <translation>номинал құны</translation>
    </message>
    <message>
        <source>moved {percent} from {before}, limit {limit}</source>
        <translation>{before} бағасынан {percent} өзгерді, шегі {limit}</translation>
    </message>
    <message>
        <source>over {age} old, limit {limit}</source>
        <translation>{age} уақыттан асты, шегі {limit}</translation>
    </message>
    <message>
        <source>said by hand</source>
        <translation>қолмен қойылған</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>қолмен қойылған</translation>
    </message>
    <message>
        <source>{age} old, limit {limit}</source>
        <translation>{age} болды, шегі {limit}</translation>
    </message>
    <message>
        <source>{flag}: {reason}</source>
        <translation>{flag}: {reason}</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h</source>
        <translation>{hours}&#xa0;сағ</translation>
    </message>
    <message>
        <source>{percent} off par, limit {limit}</source>
        <translation>номиналдан {percent} ауытқыған, шегі {limit}</translation>
    </message>
    <message>
        <source>{source} is not in the order of sources</source>
        <translation>{source} баға көздерінің ретінде жоқ</translation>
    </message>
    <message>
        <source>{source} is {percent} away, limit {limit}</source>
        <translation>{source} бағасымен айырма {percent}, шегі {limit}</translation>
    </message>
</context>
<context>
    <name>PriceForm</name>
    <message>
        <source>&amp;Asset</source>
        <translation>&amp;Актив</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Растайтын құжаттар</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Бас&amp;ы</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Валютасы</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Бағасы</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>С&amp;оңы</translation>
    </message>
    <message>
        <source>Choose in which currency.</source>
        <translation>Валютасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose whose price it is.</source>
        <translation>Ненің бағасы екенін таңдаңыз.</translation>
    </message>
    <message>
        <source>For a span</source>
        <translation>Аралыққа</translation>
    </message>
    <message>
        <source>From a time on</source>
        <translation>Сәттен бастап</translation>
    </message>
    <message>
        <source>Give the price of one unit.</source>
        <translation>Бір бірліктің бағасын жазыңыз.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Қолданылуы</translation>
    </message>
    <message>
        <source>It counts from then on, until something newer is observed.</source>
        <translation>Сол сәттен бастап, жаңарақ баға бақыланғанша қолданылады.</translation>
    </message>
    <message>
        <source>It counts until then, whatever is observed meanwhile, and never afterwards.</source>
        <translation>Аралықта не бақыланса да, сол сәтке дейін қолданылады, одан кейін қолданылмайды.</translation>
    </message>
    <message>
        <source>Say why, and where it is from. The reason stays in the journal.</source>
        <translation>Себебін және бағаның қайдан алынғанын жазыңыз. Себебі журналда қалады.</translation>
    </message>
    <message>
        <source>{quote} for one {base}</source>
        <translation>1 {base} үшін {quote}</translation>
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
        <source>%n daily volumes</source>
        <translation>
            <numerusform>күндік сауда көлемі (%n)</numerusform>
            <numerusform>күндік сауда көлемі (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes are ready to import</source>
        <translation>
            <numerusform>Күндік сауда көлемі импорттауға дайын (%n)</numerusform>
            <numerusform>Күндік сауда көлемі импорттауға дайын (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes imported</source>
        <translation>
            <numerusform>Күндік сауда көлемі импортталды (%n)</numerusform>
            <numerusform>Күндік сауда көлемі импортталды (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n жаңа баға</numerusform>
            <numerusform>%n жаңа баға</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new daily volumes</source>
        <translation>
            <numerusform>Жаңа күндік сауда көлемі (%n)</numerusform>
            <numerusform>Жаңа күндік сауда көлемі (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices known already</source>
        <translation>
            <numerusform>%n баға бұрыннан бар</numerusform>
            <numerusform>%n баға бұрыннан бар</numerusform>
        </translation>
    </message>
    <message>
        <source>1 daily volume</source>
        <translation>күндік сауда көлемі (1)</translation>
    </message>
    <message>
        <source>1 daily volume imported</source>
        <translation>Күндік сауда көлемі импортталды (1)</translation>
    </message>
    <message>
        <source>1 daily volume is ready to import</source>
        <translation>Күндік сауда көлемі импорттауға дайын (1)</translation>
    </message>
    <message>
        <source>1 new daily volume</source>
        <translation>Жаңа күндік сауда көлемі (1)</translation>
    </message>
    <message>
        <source>1 price known already</source>
        <translation>1 баға бұрыннан бар</translation>
    </message>
    <message numerus="yes">
        <source>Import %n daily volumes</source>
        <translation>
            <numerusform>Күндік сауда көлемін импорттау (%n)</numerusform>
            <numerusform>Күндік сауда көлемін импорттау (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 daily volume</source>
        <translation>Күндік сауда көлемін импорттау (1)</translation>
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
        <source>{imported}, {volumes}</source>
        <translation>{imported}, {volumes}</translation>
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
    <name>Prices</name>
    <message numerus="yes">
        <source>%n new price(s)</source>
        <translation>
            <numerusform>%n жаңа баға</numerusform>
            <numerusform>%n жаңа баға</numerusform>
        </translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 күн</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Жасы</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Before the book</source>
        <translation>Кітапқа дейін</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Көшірілген</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Бағасыз күн</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Күмәнді</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Сәтсіз</translation>
    </message>
    <message>
        <source>Fetched at {time}: {what}.</source>
        <translation>Жүктелген уақыты {time}: {what}.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Қолданылуы</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Баға валютасы</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Күшінде</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Түсініктеме</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Жаңа баға</translation>
    </message>
    <message>
        <source>Next at {time}.</source>
        <translation>Келесісі: {time}.</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Келесі сұрау</translation>
    </message>
    <message>
        <source>No network. What is stored counts; prices are fetched again once it is back.</source>
        <translation>Желі жоқ. Сақталған бағалар қолданылады; желі қалпына келгенде бағалар қайта жүктеледі.</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Бағасы жоқ</translation>
    </message>
    <message>
        <source>No price of {asset} in {currency} is known at this moment.</source>
        <translation>{currency} валютасындағы {asset} бағасы осы сәтте белгісіз.</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Сұралмаған</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Жаңа ештеңе жоқ</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Қарайтын ештеңе жоқ</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Жаңарағы бар</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Жұп</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Баға</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Бағасы бар</translation>
    </message>
    <message>
        <source>Quoted in</source>
        <translation>Баға валютасы</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Өтпеді</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ауыстырылды</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Өзгертілді</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Нәтиже</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Қолмен қойылған</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Stopped at {time}: {what}. What was stored before stays.</source>
        <translation>Тоқтатылған уақыты {time}: {what}. Бұрын сақталғаны қалады.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Сақталған</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Өзгертілген</translation>
    </message>
    <message>
        <source>Symbol there</source>
        <translation>Көздегі таңбасы</translation>
    </message>
    <message>
        <source>Taken as it is</source>
        <translation>Бағаны қабылдау</translation>
    </message>
    <message>
        <source>Taken as it is by {user}: {reason}</source>
        <translation>Сол күйінде қабылдаған {user}: {reason}</translation>
    </message>
    <message>
        <source>The price of the day was made of it.</source>
        <translation>Күн бағасы осыдан алынған.</translation>
    </message>
    <message>
        <source>The same source said otherwise later; this one is kept.</source>
        <translation>Кейін осы көз басқа баға берген; бұл баға да сақталады.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Қарау керек</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Өзгермеген</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Жаңартылды</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Қолданылды</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>crypto asset</source>
        <translation>криптоактив</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>валюта бағамы</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>басы {start}</translation>
    </message>
    <message>
        <source>no answer for {assets}</source>
        <translation>{assets} бойынша жауап жоқ</translation>
    </message>
    <message>
        <source>nobody to ask for {assets}</source>
        <translation>{assets} бойынша сұрайтын көз жоқ</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>қорда жоқ</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>жаңа ештеңе жоқ</translation>
    </message>
    <message>
        <source>of 30</source>
        <translation>30 күннен</translation>
    </message>
    <message>
        <source>path where crossed</source>
        <translation>кросс-бағам жолы</translation>
    </message>
    <message>
        <source>rate: its date</source>
        <translation>бағам: күні</translation>
    </message>
    <message>
        <source>stablecoin</source>
        <translation>стейблкоин</translation>
    </message>
    <message>
        <source>{base}/{quote} {price}, {source}, {time}</source>
        <translation>{base}/{quote} {price}, {source}, {time}</translation>
    </message>
    <message>
        <source>{days} days: from {first} to {last}, lowest {low}, highest {high}</source>
        <translation>{days} күн: басында {first}, соңында {last}, ең төмені {low}, ең жоғарысы {high}</translation>
    </message>
    <message>
        <source>{flag}, taken</source>
        <translation>{flag}, қабылданған</translation>
    </message>
    <message>
        <source>{reference} awaits approval: {user} says that {asset} costs {price}.</source>
        <translation>{reference} бекітілуде: {user} {asset} бағасы {price} деп көрсетеді.</translation>
    </message>
    <message>
        <source>{reference} awaits approval: {user} takes {asset} at {price} as it is.</source>
        <translation>{reference} бекітілуде: {user} {asset} бағасын {price} сол күйінде қабылдайды.</translation>
    </message>
    <message>
        <source>{source} failed for {assets}</source>
        <translation>{source}: {assets} бағалары алынбады</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{user}, decided by {other}</source>
        <translation>{user}, шешкен {other}</translation>
    </message>
</context>
<context>
    <name>PricesTab</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n жол</numerusform>
            <numerusform>%n жол</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Жолдарды &amp;көшіру</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Ұяшықты кө&amp;рінгендей көшіру</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Prices are not fetched for this book.</source>
        <translation>Бұл кітап үшін бағалар жүктелмейді.</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>Қарау керек: {n}</translation>
    </message>
    <message>
        <source>{n} without a price</source>
        <translation>Бағасы жоқ: {n}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all} ішінен {shown}</translation>
    </message>
</context>
<context>
    <name>PrintQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Print {number} all the same?</source>
        <translation>{number} бәрібір басып шығарылсын ба?</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n ұсыныс</numerusform>
            <numerusform>%n ұсыныс</numerusform>
        </translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 ұсыныс</translation>
    </message>
    <message>
        <source>All preparers</source>
        <translation>Барлық жасаушы</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешілгендер</translation>
    </message>
    <message>
        <source>Decided in the last {count} days</source>
        <translation>Соңғы {count} күнде шешілгендер</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Жобалар</translation>
    </message>
    <message>
        <source>Drafts, not submitted yet</source>
        <translation>Жобалар, әлі жіберілмеген</translation>
    </message>
    <message>
        <source>Nothing of {name} waits.</source>
        <translation>{name} жасағаннан күтетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Жасаған</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Бекітілуде</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Сізді күтуде</translation>
    </message>
    <message>
        <source>all</source>
        <translation>барлығы</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>бекіту</translation>
    </message>
    <message>
        <source>next</source>
        <translation>келесі</translation>
    </message>
    <message>
        <source>oldest {age}</source>
        <translation>ең ескісі {age}</translation>
    </message>
    <message>
        <source>open evidence</source>
        <translation>құжатты ашу</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>қабылдамау</translation>
    </message>
    <message>
        <source>{count} your own</source>
        <translation>өзіңіздікі {count}</translation>
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
    <name>RegisterPage</name>
    <message>
        <source>All documents</source>
        <translation>Барлық құжаттар</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Барлық күйлер</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Іздеуді тазарту</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Issued statements</source>
        <translation>Шығарылған есептер</translation>
    </message>
    <message>
        <source>It replaces {number}.</source>
        <translation>{number} құжатын алмастырады.</translation>
    </message>
    <message>
        <source>It was replaced by {number}.</source>
        <translation>{number} құжатымен алмастырылған.</translation>
    </message>
    <message>
        <source>No statement matches.</source>
        <translation>Сәйкес есеп жоқ.</translation>
    </message>
    <message>
        <source>No statement was issued yet. One gets its number when it is issued, and its pages can be printed again from the journal at any time.</source>
        <translation>Әлі бірде-бір есеп шығарылған жоқ. Нөмір шығарғанда беріледі, ал беттерін кез келген уақытта журналдан қайта басып шығаруға болады.</translation>
    </message>
    <message>
        <source>Number, day, person, state</source>
        <translation>Нөмір, күн, адам, күйі</translation>
    </message>
    <message>
        <source>Only {scope}.</source>
        <translation>Тек {scope}.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Алмастыру…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Қалай сақтау…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Void by {user}: {reason}</source>
        <translation>Күшін жойған {user}: {reason}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Күшін жою…</translation>
    </message>
    <message>
        <source>{document}, {when}. Issued by {user}, {moment}, from records 1 to {known}.</source>
        <translation>{document}, {when}. Шығарған: {user}, {moment}, 1–{known} жазбалары бойынша.</translation>
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
        <source>reverse</source>
        <translation>сторно жасау</translation>
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
        <source>evidence</source>
        <translation>құжат</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>the oldest {matching} of {all}</source>
        <translation>{all} ішінен ең ескі {matching}</translation>
    </message>
    <message>
        <source>{reference} is in the register; the filter does not show it.</source>
        <translation>{reference} тізілімде бар; сүзгі оны көрсетпейді.</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>қайталау</translation>
    </message>
</context>
<context>
    <name>ReopenPart</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Бірінші күн</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>Себеб&amp;і</translation>
    </message>
    <message>
        <source>Entries of these days are taken again, at once.</source>
        <translation>Бұл күндердің жазбалары бірден қайта қабылданады.</translation>
    </message>
    <message>
        <source>It is proposed first. Another person approves it, then it is open.</source>
        <translation>Алдымен ұсынылады. Басқа адам бекіткен соң ашылады.</translation>
    </message>
    <message>
        <source>Nothing is closed, so there is nothing to reopen.</source>
        <translation>Жабық кезең жоқ, қайта ашатын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Propose to reopen</source>
        <translation>Қайта ашуды ұсыну</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal.</source>
        <translation>Себебін жазыңыз. Ол журналда қалады.</translation>
    </message>
    <message>
        <source>this day and all after it</source>
        <translation>осы күн және одан кейінгінің бәрі</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Another person has to approve it. Until then the entry counts as before.</source>
        <translation>Басқа адам бекітуі керек. Оған дейін жазба бұрынғыша есепке алынады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>It is out of every figure from its own time on.</source>
        <translation>Ол өз уақытынан бастап ешбір көрсеткішке кірмейді.</translation>
    </message>
    <message>
        <source>It will be out of every figure from its own time on. It stays in the register, marked as reversed, and its reference is not used again.</source>
        <translation>Ол өз уақытынан бастап ешбір көрсеткішке кірмейді. Тізілімде «Сторно жасалды» белгісімен қалады, құжат нөмірі қайта қолданылмайды.</translation>
    </message>
    <message>
        <source>Propose the reversal</source>
        <translation>Сторноны ұсыну</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Қайта жазу</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Сторно жасау</translation>
    </message>
    <message>
        <source>Reverse a transaction</source>
        <translation>Операцияға сторно жасау</translation>
    </message>
    <message>
        <source>Reverse {reference}?</source>
        <translation>{reference} операциясына сторно жасау керек пе?</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal, beside the entry.</source>
        <translation>Себебін жазыңыз. Ол журналда жазбаның жанында қалады.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Оларды көрсету</translation>
    </message>
    <message>
        <source>The reversal is proposed: it takes effect when another person approves it. Then the entry is out of every figure from its own time on; it stays in the register.</source>
        <translation>Сторно ұсынылады: ол басқа адам бекіткенде күшіне енеді. Сонда жазба өз уақытынан бастап ешбір көрсеткішке кірмейді; ол тізілімде қалады.</translation>
    </message>
    <message>
        <source>The reversal of {reference} awaits approval</source>
        <translation>{reference} операциясына сторно бекітілуде</translation>
    </message>
    <message>
        <source>What depends on it</source>
        <translation>Оған тәуелділер</translation>
    </message>
    <message>
        <source>{reference} is reversed</source>
        <translation>{reference} операциясына сторно жасалды</translation>
    </message>
    <message>
        <source>{type} of {quantity}, {day}.</source>
        <translation>{type}: {quantity}, {day}.</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Change the roles</source>
        <translation>Рөлдерді өзгерту</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Рөлдер</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <translation>{name} рөлдері</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>Кемінде бір рөлді белгілеңіз.</translation>
    </message>
    <message>
        <source>{name} has other roles now</source>
        <translation>{name}: рөлдері өзгертілді</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Бірінші күн</translation>
    </message>
    <message>
        <source>From a date</source>
        <translation>Күннен бастап</translation>
    </message>
    <message>
        <source>From now</source>
        <translation>Қазірден бастап</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Күшіне енуі</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>Жаңа &amp;мән</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Сан жазыңыз.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Now: {value}, since the book began</source>
        <translation>Қазір: {value}, кітап ашылғаннан бері</translation>
    </message>
    <message>
        <source>Now: {value}, since {time} (record {number} by {user})</source>
        <translation>Қазір: {value}, {time} сәтінен бері ({number}-жазба, {user})</translation>
    </message>
    <message>
        <source>Propose the change</source>
        <translation>Өзгерісті ұсыну</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Мәндер тарихы</translation>
    </message>
    <message>
        <source>Values over time, the newest first</source>
        <translation>Мәндер тарихы, жаңалары басында</translation>
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
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Network and files</source>
        <translation>Желі және файлдар</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Жұптар</translation>
    </message>
    <message>
        <source>Price settings</source>
        <translation>Баға баптаулары</translation>
    </message>
    <message>
        <source>Price settings saved</source>
        <translation>Баға баптаулары сақталды</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Әдепкі мәндерді қайтару</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Баға көздері</translation>
    </message>
    <message>
        <source>These are the defaults. Save to use them; the key stays as it is.</source>
        <translation>Бұл — әдепкі мәндер. Қолдану үшін сақтаңыз; кілт өзгермейді.</translation>
    </message>
    <message>
        <source>They change no figure: a price in the book stands. Kept in {path}.</source>
        <translation>Баптаулар ешбір көрсеткішті өзгертпейді: кітаптағы баға өзгеріссіз қалады. Сақталатын орны: {path}.</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Не бапталады</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>{problem} Here are the defaults; saving puts them in its place.</source>
        <translation>{problem} Мұнда әдепкі мәндер көрсетілген; сақтасаңыз, олар соның орнына жазылады.</translation>
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
    <name>SidePanel</name>
    <message>
        <source>Figures at the side</source>
        <translation>Бүйірдегі көрсеткіштер</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>Көрсеткіштер көшірілді</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Close the book</source>
        <translation>Кітапты &amp;жабу</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Жа&amp;лғастыру</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Құпиясөз</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>К&amp;іру</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы сияқты.</translation>
    </message>
    <message>
        <source>No user of {fund} is active, so nobody can sign in.</source>
        <translation>«{fund}» кітабында белсенді пайдаланушы жоқ, сондықтан ешкім кіре алмайды.</translation>
    </message>
    <message>
        <source>Signing in, once this is done: {task}</source>
        <translation>Мына тапсырмадан кейін кіру: {task}</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Кіру…</translation>
    </message>
    <message>
        <source>The users of {fund} were changed. Sign in to go on.</source>
        <translation>«{fund}» пайдаланушылары өзгертілді. Жалғастыру үшін кіріңіз.</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>Терезе құлыпталған</translation>
    </message>
    <message>
        <source>This book has no users, so no password is asked for.</source>
        <translation>Бұл кітапта пайдаланушылар жоқ, сондықтан құпиясөз сұралмайды.</translation>
    </message>
    <message>
        <source>Type the password of {name}.</source>
        <translation>{name} құпиясөзін жазыңыз.</translation>
    </message>
    <message>
        <source>Users of this book</source>
        <translation>Осы кітаптың пайдаланушылары</translation>
    </message>
    <message>
        <source>What runs goes on, and what was typed is kept. Sign in to go on.</source>
        <translation>Басталған жұмыс жүре береді, жазылғандар сақталады. Жалғастыру үшін кіріңіз.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Сіз кімсіз?</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>басқа адам</translation>
    </message>
    <message>
        <source>close the book</source>
        <translation>кітапты жабу</translation>
    </message>
    <message>
        <source>none: anybody can use this name</source>
        <translation>жоқ: бұл атты кез келген адам қолдана алады</translation>
    </message>
    <message>
        <source>{fund} keeps who did what. Sign in to see it.</source>
        <translation>«{fund}» кітабы кім не істегенін сақтайды. Көру үшін кіріңіз.</translation>
    </message>
</context>
<context>
    <name>SigningRows</name>
    <message>
        <source>App&amp;roved by</source>
        <translation>Б&amp;екіткен</translation>
    </message>
    <message>
        <source>C&amp;hecked by</source>
        <translation>Т&amp;ексерген</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Position of who approved it</source>
        <translation>Бекіткен адамның лауазымы</translation>
    </message>
    <message>
        <source>Position of who checked it</source>
        <translation>Тексерген адамның лауазымы</translation>
    </message>
    <message>
        <source>Position of who prepared it</source>
        <translation>Жасаған адамның лауазымы</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>Жа&amp;саған</translation>
    </message>
</context>
<context>
    <name>SourcesPart</name>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Кілт</translation>
    </message>
    <message>
        <source>Blank for a source&apos;s own. Several are asked in order, commas between.</source>
        <translation>Бос болса, көздің өз сервері. Бірнешеуі үтірмен бөлінеді және ретімен сұралады.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Кілтті өшіру</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Серверлер</translation>
    </message>
    <message>
        <source>It is a &amp;paid key</source>
        <translation>Бұл — ақ&amp;ылы кілт</translation>
    </message>
    <message>
        <source>Key of CoinGecko</source>
        <translation>CoinGecko кілті</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Реті</translation>
    </message>
    <message>
        <source>So many are to answer for each asset; the second checks the first.</source>
        <translation>Әр актив үшін осынша көз жауап беруі керек; екіншісі біріншісін тексереді.</translation>
    </message>
    <message>
        <source>Sources wanted</source>
        <translation>Қажетті көз саны</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Көз саны</translation>
    </message>
    <message>
        <source>not set; prices come without one, too</source>
        <translation>қойылмаған; бағалар кілтсіз де жүктеледі</translation>
    </message>
    <message>
        <source>set; type another to replace it</source>
        <translation>қойылған; ауыстыру үшін басқасын жазыңыз</translation>
    </message>
    <message>
        <source>will be forgotten</source>
        <translation>өшіріледі</translation>
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
    <name>StateChoice</name>
    <message>
        <source>All states</source>
        <translation>Барлық күйлер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Without evidence</source>
        <translation>Құжатсыз</translation>
    </message>
</context>
<context>
    <name>StatedList</name>
    <message>
        <source>Keeps it from being issued</source>
        <translation>Шығаруға кедергі</translation>
    </message>
    <message>
        <source>Stated on the page</source>
        <translation>Бетте көрсетілгені</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Managed by {manager}</source>
        <translation>Басқарушы: {manager}</translation>
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
    <message numerus="yes">
        <source>Fair value at the end, without %n assets, which have no price at one end of the period</source>
        <translation>
            <numerusform>Кезең соңындағы әділ құн, кезеңнің басында не соңында бағасы жоқ %n актив есепке алынбаған</numerusform>
            <numerusform>Кезең соңындағы әділ құн, кезеңнің басында не соңында бағасы жоқ %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Fair value at the end, without {asset}, which has no price at one end of the period</source>
        <translation>Кезең соңындағы әділ құн, {asset} есепке алынбаған (кезеңнің басында не соңында бағасы жоқ)</translation>
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
        <source>Nothing is held.</source>
        <translation>Актив жоқ.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Аралық жиын</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Бірлік құны</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Сатып алу құны</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Құны</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Пайда (шығын)</translation>
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
        <translation>Журналдың цифрлық ізі</translation>
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
        <translation>Деректер күйі</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Қамтуы</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Есепке алу негізі</translation>
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
        <translation>Қолданылған {currency} бағамы {date} күнгі: есепті күнге не оған дейін сақталған соңғы бағам.</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions await approval and are in no figure.</source>
        <translation>
            <numerusform>%n операция бекітілуде, ол ешбір көрсеткішке кірмейді.</numerusform>
            <numerusform>%n операция бекітілуде, олар ешбір көрсеткішке кірмейді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A part of the book only: %n of its positions are left out, and weights are shares of what is stated.</source>
        <translation>
            <numerusform>Кітаптың бір бөлігі ғана: оның %n позициясы кірмейді, үлестер осында көрсетілген активтердің құнынан есептелген.</numerusform>
            <numerusform>Кітаптың бір бөлігі ғана: оның %n позициясы кірмейді, үлестер осында көрсетілген активтердің құнынан есептелген.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accrued management fee</source>
        <translation>Есептелген басқару сыйақысы</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Түсімдер</translation>
    </message>
    <message>
        <source>Additions, disposals and the change of value round the sum of the period once; the realised gains report and the transaction statement round each line, so that the same amounts may differ by cents.</source>
        <translation>Түсімдер, шығарулар және құнның өзгерісі — бір рет дөңгелектелген кезең сомалары; іске асырылған пайда туралы есепте және операциялар туралы үзінді көшірмеде әр жол дөңгелектеледі, сондықтан сол сомалар жүздік үлестерге өзгеше болуы мүмкін.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сома</translation>
    </message>
    <message>
        <source>Amounts in {presentation} are worked out from the exact amounts in {functional}, at the rate of each date.</source>
        <translation>{presentation} валютасындағы сомалар {functional} валютасындағы дәл сомалардан әр күннің бағамы бойынша есептелген.</translation>
    </message>
    <message>
        <source>Annex. Prices used</source>
        <translation>Қосымша. Қолданылған бағалар</translation>
    </message>
    <message>
        <source>Annex. References and people</source>
        <translation>Қосымша. Құжаттар және орындаушылар</translation>
    </message>
    <message>
        <source>Annex. Totals by account</source>
        <translation>Қосымша. Шоттар бойынша жиындар</translation>
    </message>
    <message>
        <source>Annex. Transaction hashes</source>
        <translation>Қосымша. Транзакция хештері</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Активтер</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Қолжетімді</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Орташа</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Орташа құны</translation>
    </message>
    <message>
        <source>Balances of the period</source>
        <translation>Кезең қалдықтары</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>Бастапқы қалдық</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Ақша қаражаты</translation>
    </message>
    <message>
        <source>Cash by account and currency</source>
        <translation>Шоттар мен валюталар бойынша ақша қаражаты</translation>
    </message>
    <message>
        <source>Change of net assets, {start} to {end}</source>
        <translation>Таза активтердің өзгерісі, {start} – {end}</translation>
    </message>
    <message>
        <source>Change of rules</source>
        <translation>Ережелердің өзгеруі</translation>
    </message>
    <message>
        <source>Change of the accrued fee</source>
        <translation>Есептелген сыйақының өзгеруі</translation>
    </message>
    <message>
        <source>Change of value</source>
        <translation>Құнның өзгеруі</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Соңында</translation>
    </message>
    <message>
        <source>Closing cost</source>
        <translation>Соңындағы сатып алу құны</translation>
    </message>
    <message>
        <source>Closing net assets</source>
        <translation>Кезең соңындағы таза активтер</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Салыстыру үшін</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Жарна</translation>
    </message>
    <message>
        <source>Contributions less distributions</source>
        <translation>Жарналар, қатысушыларға төлемдерді шегергенде</translation>
    </message>
    <message numerus="yes">
        <source>Control sum of %n transactions</source>
        <translation>
            <numerusform>%n операцияның бақылау қосындысы</numerusform>
            <numerusform>%n операцияның бақылау қосындысы</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost and values here are rounded lot by lot. Against the same assets in the statement, where positions are rounded, cost differs by {cost_difference} {currency} and value by {value_difference} {currency}.</source>
        <translation>Мұнда сатып алу құны да, ағымдағы құн да партия бойынша дөңгелектелген. Позициялар дөңгелектелген үзінді көшірмедегі сол активтермен салыстырғанда сатып алу құнының айырмасы {cost_difference} {currency}, ағымдағы құнның айырмасы {value_difference} {currency}.</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Бағамдық айырма</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>Ұсталған күндер</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Алшақтық</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Шығарулар</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Қатысушыларға төлем</translation>
    </message>
    <message>
        <source>Each disposal is rounded to 0.01 once; its lots are rounded so that they add up to it, and totals add up the printed lines.</source>
        <translation>Әр шығару 0.01 дәлдігімен бір рет дөңгелектеледі; партия сомалары қосылғанда соған тең болатындай дөңгелектелген, жиындар — басылған жолдардың қосындысы.</translation>
    </message>
    <message>
        <source>Each figure is rounded to 0.01 once. Both ends are what the statements of holdings print; the gain takes what rounding leaves over, and the change of value tells it on a line of its own.</source>
        <translation>Әр сома 0.01 дәлдігімен бір рет дөңгелектеледі. Басы мен соңы жеке шоттан үзінді көшірмелердегідей; дөңгелектеу қалдығы пайдаға (шығынға) жатқызылған, ал құнның өзгерісінде жеке жолмен көрсетілген.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Операция саны</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Айырбас</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Шығыстар</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Fair value</source>
        <translation>Әділ құн</translation>
    </message>
    <message>
        <source>Fair value at the end</source>
        <translation>Кезең соңындағы әділ құн</translation>
    </message>
    <message>
        <source>Fair value roll-forward</source>
        <translation>Әділ құнның қозғалысы</translation>
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
        <source>Flags</source>
        <translation>Белгілер</translation>
    </message>
    <message>
        <source>Four eyes: what is recorded counts once a second person has approved it.</source>
        <translation>«Төрт көз» қағидасы: операция екінші адам бекіткен соң есепке алынады.</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Gains and losses are decided asset by asset, net over the period.</source>
        <translation>Пайда не шығын әр актив бойынша, кезең үшін нетто түрінде анықталады.</translation>
    </message>
    <message>
        <source>Gains, income and expenses</source>
        <translation>Пайда мен шығын, кіріс пен шығыс</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>HIFO</source>
        <translation>HIFO</translation>
    </message>
    <message>
        <source>Here each line is rounded and totals add up the lines; the roll-forward and the statement of net assets round the sum of a period once, so that the same amounts may differ by cents.</source>
        <translation>Мұнда әр жол дөңгелектеледі, жиындар — жолдардың қосындысы; әділ құнның қозғалысы мен таза активтер туралы есепте кезең сомасы бір рет дөңгелектеледі, сондықтан сол сомалар жүздік үлестерге өзгеше болуы мүмкін.</translation>
    </message>
    <message>
        <source>In the change of net assets, Rounding is what each line and each part, rounded to {cent} once, leaves over.</source>
        <translation>Таза активтердің өзгерісіндегі «Дөңгелектеу» — әр жол мен әр бөлікті {cent} дәлдігімен бір рет дөңгелектегеннен қалған айырма.</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Жолда</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; the difference of {difference} was charged.</source>
        <translation>{date} күнгі {reference} шоты: {invoiced} {currency}, есептелгені {accrued}; {difference} айырма шығысқа жатқызылған.</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; the difference of {difference} was written off.</source>
        <translation>{date} күнгі {reference} шоты: {invoiced} {currency}, есептелгені {accrued}; {difference} айырма есептен шығарылған.</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency}, as much as had accrued.</source>
        <translation>{date} күнгі {reference} шоты: {invoiced} {currency}, есептелген сомаға тең.</translation>
    </message>
    <message>
        <source>Issued in Kazakh, Russian and English from one record, with one number and the same figures.</source>
        <translation>Қазақ, орыс және ағылшын тілдерінде бір жазба негізінде, бір нөмірмен және бірдей сандармен шығарылған.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>LIFO</source>
        <translation>LIFO</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>Міндеттемелер</translation>
    </message>
    <message>
        <source>Liabilities are not deducted: see the statement of net assets.</source>
        <translation>Міндеттемелер шегерілмеген: таза активтер туралы есепті қараңыз.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Бұғаттау</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Бұғатталған</translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation>Бұғатталған күні</translation>
    </message>
    <message>
        <source>Locked, not settled and in transit</source>
        <translation>Бұғатталған, есеп айырысылмаған және жолдағы</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Шығын</translation>
    </message>
    <message>
        <source>Lot quantity</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Lots named</source>
        <translation>Көрсетілген партиялар</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Әдіс</translation>
    </message>
    <message>
        <source>Money paid</source>
        <translation>Төленген ақша қаражаты</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Алынған ақша қаражаты</translation>
    </message>
    <message>
        <source>Moving average cost knows no lots: a disposal takes its part of what all purchases cost.</source>
        <translation>Жылжымалы орташа құнда партиялар жүргізілмейді: шығарғанда барлық сатып алу құнының тиісті бөлігі есептен шығады.</translation>
    </message>
    <message>
        <source>Nature of additions and disposals</source>
        <translation>Түсімдер мен шығарулардың сипаты</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Нетто</translation>
    </message>
    <message>
        <source>Net realised gain</source>
        <translation>Таза іске асырылған пайда (шығын)</translation>
    </message>
    <message>
        <source>No management fee is in force, so none accrues.</source>
        <translation>Басқару сыйақысы белгіленбеген, сондықтан есептелмейді.</translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}, so changes in {currency} are left blank.</source>
        <translation>{date} күні қолданыстағы {currency} бағамы жоқ, сондықтан {currency} валютасындағы өзгерістер көрсетілмеген.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Түсіндірілмеген</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Есеп айырысылмаған</translation>
    </message>
    <message>
        <source>Nothing was disposed of.</source>
        <translation>Шығарылған актив жоқ.</translation>
    </message>
    <message>
        <source>On {date} the rate was {rate} {quote} for 1 {base}, {source}, in force {effective}.</source>
        <translation>{date} күні бағам 1 {base} = {rate} {quote} болды, {source}, {effective} күні қолданыста болған.</translation>
    </message>
    <message>
        <source>Only what was settled by this moment is stated; trades that await settlement are left out.</source>
        <translation>Осы сәтке дейін есеп айырысуы аяқталған активтер ғана көрсетілген; есеп айырысуды күткен мәмілелер кірмейді.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Басында</translation>
    </message>
    <message>
        <source>Opening cost</source>
        <translation>Басындағы сатып алу құны</translation>
    </message>
    <message>
        <source>Opening net assets</source>
        <translation>Кезең басындағы таза активтер</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Кезең басы</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Кезең соңы</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Бағасы</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Баға өзгерісінен пайда (шығын)</translation>
    </message>
    <message>
        <source>Price path</source>
        <translation>Бағаны қайта есептеу</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Баға көзі</translation>
    </message>
    <message>
        <source>Price time</source>
        <translation>Баға уақыты</translation>
    </message>
    <message>
        <source>Prices stand in full in the annex.</source>
        <translation>Дөңгелектелмеген бағалар қосымшада көрсетілген.</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Түсім</translation>
    </message>
    <message>
        <source>Proceeds are net of the fees of the disposals.</source>
        <translation>Түсім шығару кезіндегі комиссияларды шегергенде көрсетілген.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Сатып алу</translation>
    </message>
    <message>
        <source>Purchases stand at cost and sales at proceeds, with the fees that the rules put into them; the transaction statement tells their value without fees.</source>
        <translation>Сатып алулар сатып алу құнымен, сатулар түсіммен көрсетілген, ережелер бойынша оларға жататын комиссиялар ескерілген; операциялар туралы үзінді көшірмеде олардың құны комиссиясыз көрсетілген.</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Активтердің саны</translation>
    </message>
    <message>
        <source>Quantity in</source>
        <translation>Кірген саны</translation>
    </message>
    <message>
        <source>Quantity out</source>
        <translation>Шыққан саны</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Бағам</translation>
    </message>
    <message>
        <source>Rate, for 1 {unit}</source>
        <translation>1 {unit} бағамы</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Іске асырылған пайда (шығын)</translation>
    </message>
    <message>
        <source>Realised gains and losses by asset</source>
        <translation>Активтер бойынша іске асырылған пайда мен шығын</translation>
    </message>
    <message>
        <source>Realised gains and losses, {currency}</source>
        <translation>Іске асырылған пайда мен шығын, {currency}</translation>
    </message>
    <message>
        <source>Realised gains report</source>
        <translation>Іске асырылған пайда туралы есеп</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Жазылған</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Шектеулер</translation>
    </message>
    <message>
        <source>Restrictions: what is locked</source>
        <translation>Шектеулер: бұғатталған активтер</translation>
    </message>
    <message>
        <source>Result of the period</source>
        <translation>Кезең нәтижесі</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторно жасалған</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Сторно жасаған</translation>
    </message>
    <message>
        <source>Reversed transactions</source>
        <translation>Сторно жасалған операциялар</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Сыйақы</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Дөңгелектеу</translation>
    </message>
    <message>
        <source>Rules in force: {rules}.</source>
        <translation>Қолданыстағы ережелер: {rules}.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Сату</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Есеп айырысу</translation>
    </message>
    <message>
        <source>Stablecoins</source>
        <translation>Стейблкоиндер</translation>
    </message>
    <message>
        <source>Statement of net assets</source>
        <translation>Таза активтер туралы есеп</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Жиынтық</translation>
    </message>
    <message>
        <source>The accrued management fee is unknown, as {assets} had no price on {date}; so net assets are left blank.</source>
        <translation>Есептелген сыйақы белгісіз, өйткені {date} күні бағасы болмады: {assets}; сондықтан таза активтер көрсетілмеген.</translation>
    </message>
    <message>
        <source>The gain in {currency} is unknown for {references}: a rate of a day of purchase or of sale is missing.</source>
        <translation>{references} бойынша {currency} валютасындағы пайда (шығын) белгісіз: сатып алу не сату күнінің бағамы жоқ.</translation>
    </message>
    <message>
        <source>The management fee accrues each day on that day&apos;s value at {percent} % a year, {days}.</source>
        <translation>Басқару сыйақысы күн сайын сол күнгі құнға жылдық {percent} % мөлшерлемемен есептеледі ({days}).</translation>
    </message>
    <message>
        <source>The management fee accrues each day on that day&apos;s value at {percent} % a year, {days}; what is owed has accrued since {since}.</source>
        <translation>Басқару сыйақысы күн сайын сол күнгі құнға жылдық {percent} % мөлшерлемемен есептеледі ({days}); берешек {since} күнінен бастап жиналған.</translation>
    </message>
    <message>
        <source>The {asset} price at the opening of {date}: {flags}.</source>
        <translation>{date} басындағы {asset} бағасы: {flags}.</translation>
    </message>
    <message>
        <source>The {asset} price has not changed over {count} closes of its source.</source>
        <translation>{asset} бағасы дереккөзінің қатарынан {count} жабылу бағасында өзгермеген.</translation>
    </message>
    <message>
        <source>The {asset} price moved by {percent} % from {before} at the valuation point before; the limit is {limit} %.</source>
        <translation>{asset} бағасы алдыңғы бағалау сәтіндегі {before} мәнінен {percent} % өзгерген; шегі {limit} %.</translation>
    </message>
    <message>
        <source>The {asset} price of {date} was looked at and taken by {user}, approved by {approved_by}: {reason}</source>
        <translation>{date} күнгі {asset} бағасын {user} қарап, қабылдаған, {approved_by} бекіткен: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price of {date} was looked at and taken by {user}: {reason}</source>
        <translation>{date} күнгі {asset} бағасын {user} қарап, қабылдаған: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was looked at and taken by {user}, approved by {approved_by}: {reason}</source>
        <translation>{asset} бағасын {user} қарап, қабылдаған, {approved_by} бекіткен: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was looked at and taken by {user}: {reason}</source>
        <translation>{asset} бағасын {user} қарап, қабылдаған: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was set by a person, with a reason that the journal keeps.</source>
        <translation>{asset} бағасын адам қойған, себебі журналда сақталған.</translation>
    </message>
    <message>
        <source>There are no transactions.</source>
        <translation>Операция жоқ.</translation>
    </message>
    <message>
        <source>There are users without a password: anybody could act in their names.</source>
        <translation>Құпиясөзі жоқ пайдаланушылар бар: олардың атынан кез келген адам әрекет ете алады.</translation>
    </message>
    <message>
        <source>These transactions were reversed later and are in no figure of this statement.</source>
        <translation>Бұл операцияларға кейін сторно жасалған, олар осы құжаттың ешбір көрсеткішіне кірмейді.</translation>
    </message>
    <message>
        <source>This book does not verify: it was changed or damaged after record {trusted}. No figure here can be relied on.</source>
        <translation>Кітап тексеруден өтпеді: ол {trusted}-жазбадан кейін өзгертілген немесе бүлінген. Мұндағы көрсеткіштерге сенуге болмайды.</translation>
    </message>
    <message>
        <source>Token swap</source>
        <translation>Токендерді ауыстыру</translation>
    </message>
    <message>
        <source>Total assets</source>
        <translation>Барлық активтер</translation>
    </message>
    <message numerus="yes">
        <source>Total assets without %n assets</source>
        <translation>
            <numerusform>Барлық активтер, %n актив есепке алынбаған</numerusform>
            <numerusform>Барлық активтер, %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Total assets without {asset}</source>
        <translation>Барлық активтер, {asset} есепке алынбаған</translation>
    </message>
    <message>
        <source>Total liabilities</source>
        <translation>Барлық міндеттемелер</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n transactions</source>
        <translation>
            <numerusform>%n операция бойынша барлығы</numerusform>
            <numerusform>%n операция бойынша барлығы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total without %n assets</source>
        <translation>
            <numerusform>Барлығы, %n актив есепке алынбаған</numerusform>
            <numerusform>Барлығы, %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Total without {asset}</source>
        <translation>Барлығы, {asset} есепке алынбаған</translation>
    </message>
    <message>
        <source>Totals by type</source>
        <translation>Операция түрлері бойынша жиындар</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Мәміле</translation>
    </message>
    <message>
        <source>Transaction hash</source>
        <translation>Транзакция хеші</translation>
    </message>
    <message>
        <source>Transaction statement</source>
        <translation>Операциялар туралы үзінді көшірме</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операциялар</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Аударым</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Бұғаттан шығару</translation>
    </message>
    <message>
        <source>Value of what is stated</source>
        <translation>Көрсетілген қамтудағы активтердің құны</translation>
    </message>
    <message numerus="yes">
        <source>Value of what is stated, without %n assets, which have no price</source>
        <translation>
            <numerusform>Көрсетілген қамтудағы активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
            <numerusform>Көрсетілген қамтудағы активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of what is stated, without {asset}, which has no price</source>
        <translation>Көрсетілген қамтудағы активтердің құны, {asset} есепке алынбаған (бағасы жоқ)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>What an asset without a price changed in value is unknown, so the changes do not explain the whole difference.</source>
        <translation>Бағасы жоқ активтің құны қалай өзгергені белгісіз, сондықтан өзгерістер бүкіл айырманы түсіндірмейді.</translation>
    </message>
    <message>
        <source>What was bought and has not settled counts from its trade on, and so does its payment: it is no liability.</source>
        <translation>Сатып алынған, бірақ есеп айырысуы аяқталмаған актив те, оның төлемі де мәміле сәтінен бастап есепке алынады, сондықтан міндеттеме туындамайды.</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Есептен шығару</translation>
    </message>
    <message>
        <source>a fee kept back in an asset reduces what was received</source>
        <translation>активпен ұсталған комиссия алынған санды азайтады</translation>
    </message>
    <message>
        <source>a fee paid in an asset is a disposal</source>
        <translation>активпен төленген комиссия активті шығару болып саналады</translation>
    </message>
    <message>
        <source>a price is stale after {hours} h</source>
        <translation>баға {hours} сағаттан кейін ескіреді</translation>
    </message>
    <message>
        <source>actual days of 360</source>
        <translation>нақты күн саны, жыл 360 күн</translation>
    </message>
    <message>
        <source>actual days of 365</source>
        <translation>нақты күн саны, жыл 365 күн</translation>
    </message>
    <message>
        <source>at par</source>
        <translation>номинал бойынша</translation>
    </message>
    <message>
        <source>face value</source>
        <translation>номинал</translation>
    </message>
    <message>
        <source>four eyes off</source>
        <translation>«төрт көз» қағидасы қолданылмайды</translation>
    </message>
    <message>
        <source>four eyes on: a second person approves each entry</source>
        <translation>«төрт көз» қағидасы: әр операцияны екінші адам бекітеді</translation>
    </message>
    <message>
        <source>from a source outside the order</source>
        <translation>реттен тыс дереккөзден</translation>
    </message>
    <message>
        <source>functional {functional}, presentation {presentation}; rounded to {cent}</source>
        <translation>функционалдық — {functional}, ұсыну — {presentation}; {cent}-ге дейін дөңгелектелген</translation>
    </message>
    <message>
        <source>functional {functional}; rounded to {cent}</source>
        <translation>функционалдық — {functional}; {cent}-ге дейін дөңгелектелген</translation>
    </message>
    <message>
        <source>last at or before {time}, {source}</source>
        <translation>{time} сәтіндегі не оған дейінгі соңғы баға, {source}</translation>
    </message>
    <message>
        <source>looked at are moves beyond {move} %, a second source more than {gap} % away, {closes} closes alike</source>
        <translation>тексерілетіні: {move} % шегінен асқан баға өзгерісі, екінші дереккөзбен {gap} % шегінен асқан айырма, қатарынан бірдей жабылу бағалары: {closes}</translation>
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
        <source>no limit</source>
        <translation>шегі жоқ</translation>
    </message>
    <message>
        <source>none in force for {currency}</source>
        <translation>{currency} үшін қолданыста бағам жоқ</translation>
    </message>
    <message>
        <source>not known, see the notes</source>
        <translation>белгісіз, ескертпелерді қараңыз</translation>
    </message>
    <message numerus="yes">
        <source>of %n accounts these: {names}</source>
        <translation>
            <numerusform>%n шоттың мыналары: {names}</numerusform>
            <numerusform>%n шоттың мыналары: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>of the assets these: {names}</source>
        <translation>активтердің мыналары: {names}</translation>
    </message>
    <message>
        <source>off par</source>
        <translation>номиналдан ауытқыған</translation>
    </message>
    <message>
        <source>price sources in order: {order}</source>
        <translation>баға көздерінің реті: {order}</translation>
    </message>
    <message>
        <source>rewards come in at fair value</source>
        <translation>сыйақылар әділ құны бойынша алынады</translation>
    </message>
    <message>
        <source>rewards come in at no cost</source>
        <translation>сыйақылар нөлдік құнмен алынады</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>қолмен қойылған</translation>
    </message>
    <message>
        <source>settlement date; {lots}; cost includes fees</source>
        <translation>есеп айырысу күні; {lots}; сатып алу құны комиссиямен</translation>
    </message>
    <message>
        <source>settlement date; {lots}; fees are an expense</source>
        <translation>есеп айырысу күні; {lots}; комиссия шығысқа жатады</translation>
    </message>
    <message>
        <source>stablecoins count at par within {limit} %</source>
        <translation>стейблкоиндер {limit} % шегінде номинал бойынша есептеледі</translation>
    </message>
    <message>
        <source>that of each transaction&apos;s date</source>
        <translation>әр операция күніндегі бағам</translation>
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
        <source>trades are paid from the account</source>
        <translation>мәмілелер шоттан төленеді</translation>
    </message>
    <message>
        <source>trades are paid outside the book</source>
        <translation>мәмілелер кітаптан тыс төленеді</translation>
    </message>
    <message>
        <source>two approvals from {amount} {currency} on</source>
        <translation>{amount} {currency} сомадан бастап екі бекіту</translation>
    </message>
    <message>
        <source>{asset} has no price at or before the closing of {date}. Its closing value is left blank and is in no total.</source>
        <translation>{date} соңында не оған дейін {asset} бағасы жоқ. Кезең соңындағы құны көрсетілмеген және ешбір жиынға кірмейді.</translation>
    </message>
    <message>
        <source>{asset} has no price at or before the opening of {date}. Its opening value is left blank and is in no total.</source>
        <translation>{date} басында не оған дейін {asset} бағасы жоқ. Кезең басындағы құны көрсетілмеген және ешбір жиынға кірмейді.</translation>
    </message>
    <message>
        <source>{asset} is priced by {source}, which the book&apos;s order of sources does not name.</source>
        <translation>{asset} бағасы {source} дереккөзінен алынған, ол кітаптағы баға көздерінің ретінде жоқ.</translation>
    </message>
    <message>
        <source>{asset} is worth {value} {currency} at the closing of {date}, which is in no total, as it has no price at the opening.</source>
        <translation>{date} соңында {asset} құны {value} {currency}; кезең басында бағасы болмағандықтан, ол ешбір жиынға кірмейді.</translation>
    </message>
    <message>
        <source>{asset} is {percent} % off par, so it stands at its market price; par counts within {limit} %.</source>
        <translation>{asset} бағасы номиналдан {percent} % ауытқыған, сондықтан нарықтық баға қолданылған; номинал {limit} % шегінде қолданылады.</translation>
    </message>
    <message>
        <source>{heading}, continued</source>
        <translation>{heading}, жалғасы</translation>
    </message>
    <message>
        <source>{method} lots of the whole fund</source>
        <translation>бүкіл қор бойынша {method} партиялары</translation>
    </message>
    <message>
        <source>{method} lots, account by account</source>
        <translation>әр шот бойынша {method} партиялары</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} және тағы %n</numerusform>
            <numerusform>{names} және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} {quote} for 1 {base}, {source}, in force {date}</source>
        <translation>1 {base} = {rate} {quote}, {source}, {date} күні қолданыста</translation>
    </message>
    <message numerus="yes">
        <source>{references} and %n more</source>
        <translation>
            <numerusform>{references} және тағы %n</numerusform>
            <numerusform>{references} және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} prices {asset} {percent} % away from the price used; the limit is {limit} %.</source>
        <translation>{source} дереккөзіндегі {asset} бағасының қолданылған бағадан айырмасы {percent} %; шегі {limit} %.</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Таза активтердің құны</translation>
    </message>
    <message>
        <source>Net asset value, without {asset}, which has no price</source>
        <translation>Таза активтердің құны, {asset} есепке алынбаған (бағасы жоқ)</translation>
    </message>
    <message>
        <source>Total net assets</source>
        <translation>Барлық таза активтер</translation>
    </message>
    <message>
        <source>Total net assets without {asset}</source>
        <translation>Барлық таза активтер, {asset} есепке алынбаған</translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation>Цифрлық активтер</translation>
    </message>
    <message>
        <source>Stablecoins and cash</source>
        <translation>Стейблкоиндер және ақша қаражаты</translation>
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
        <translation>{source} дереккөзінен алынбаған бағалар, {date}</translation>
    </message>
    <message>
        <source>Value and gain leave out what has no price ({assets}); cost counts it.</source>
        <translation>Құн мен пайдада (шығында) бағасы жоқ активтер ({assets}) есепке алынбаған; сатып алу құнына олар кіреді.</translation>
    </message>
    <message>
        <source>Value and gain leave out what has no price ({assets}); cost counts it. Cost and values here are rounded lot by lot. Against the same assets in the statement, where positions are rounded, cost differs by {cost_difference} {currency} and value by {value_difference} {currency}.</source>
        <translation>Құн мен пайдада (шығында) бағасы жоқ активтер ({assets}) есепке алынбаған; сатып алу құнына олар кіреді. Мұнда сатып алу құны да, ағымдағы құн да партия бойынша дөңгелектелген. Позициялар дөңгелектелген үзінді көшірмедегі сол активтермен салыстырғанда сатып алу құнының айырмасы {cost_difference} {currency}, ағымдағы құнның айырмасы {value_difference} {currency}.</translation>
    </message>
    <message>
        <source>Value of assets</source>
        <translation>Активтердің құны</translation>
    </message>
    <message numerus="yes">
        <source>Value of assets, without %n assets, which have no price</source>
        <translation>
            <numerusform>Активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
            <numerusform>Активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of assets, without {asset}, which has no price</source>
        <translation>Активтердің құны, {asset} есепке алынбаған (бағасы жоқ)</translation>
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
        <translation>екінші дереккөзден өзгеше</translation>
    </message>
    <message>
        <source>{asset} has no price at or before this moment. Its value is left blank and is in no total.</source>
        <translation>Осы сәтте не оған дейін {asset} бағасы жоқ. Құны көрсетілмеген және ешбір жиынға кірмейді.</translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}. Values in {currency} are left blank.</source>
        <translation>{date} күні қолданыстағы {currency} бағамы жоқ. {currency} валютасындағы құн көрсетілмеген.</translation>
    </message>
    <message>
        <source>The {asset} price is {hours} hours old; the limit is {limit}.</source>
        <translation>{asset} бағасына {hours} сағат болған; шегі {limit} сағат.</translation>
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
        <translation>Бұл кітаптың операцияларын екінші адам бекітпейді.</translation>
    </message>
    <message>
        <source>Each value is rounded to 0.01 once; totals add up the printed lines.</source>
        <translation>Әр сома 0.01 дәлдігімен бір рет дөңгелектеледі; жиындар басылған жолдардың қосындысы.</translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate, but what is native to {presentation} is valued in it first.</source>
        <translation>{presentation} валютасындағы құн басылған {functional} құнын бағамға көбейткенге тең, ал негізгі валютасы {presentation} болатын активтер алдымен сол валютада бағаланады.</translation>
    </message>
    <message>
        <source>Annex. Cost and unrealised gain, {currency}</source>
        <translation>Қосымша. Сатып алу құны және іске асырылмаған пайда (шығын), {currency}</translation>
    </message>
    <message>
        <source>Annex. Lots, cost and unrealised gain, {currency}</source>
        <translation>Қосымша. Партиялар, сатып алу құны және іске асырылмаған пайда (шығын), {currency}</translation>
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
        <translation>{page}-беттегі кодта осы жобаның сәті, жиындары және цифрлық ізі бар.</translation>
    </message>
    <message>
        <source>The code on page {page} holds the number, the moment, the totals and the fingerprint of this statement.</source>
        <translation>{page}-беттегі кодта осы құжаттың нөмірі, сәті, жиындары және цифрлық ізі бар.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages} беттің {page}-беті</translation>
    </message>
    <message numerus="yes">
        <source>Net asset value, without %n assets, which have no price</source>
        <translation>
            <numerusform>Таза активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
            <numerusform>Таза активтердің құны, бағасы жоқ %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total net assets without %n assets</source>
        <translation>
            <numerusform>Барлық таза активтер, %n актив есепке алынбаған</numerusform>
            <numerusform>Барлық таза активтер, %n актив есепке алынбаған</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message>
        <source>Four eyes in force, note {number}</source>
        <translation>«Төрт көз» қолданыста, {number}-ескертпе</translation>
    </message>
    <message>
        <source>The journal does not hold, note {number}</source>
        <translation>Журнал тексеруден өтпеді, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Users without a password, note {number}</source>
        <translation>Құпиясөзі жоқ пайдаланушылар бар, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{count} await approval, note {number}</source>
        <translation>Бекітілуде: {count}, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{count} prices are away from the face value: {assets}</source>
        <translation>Номиналдан ауытқыған бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices are of another source: {assets}</source>
        <translation>Басқа көздің бағалары — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices are old: {assets}</source>
        <translation>Ескірген бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices at the beginning are doubtful: {assets}</source>
        <translation>Басындағы күмәнді бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices differ from another source: {assets}</source>
        <translation>Басқа көзден айырмасы бар бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices have stayed the same: {assets}</source>
        <translation>Өзгермеген бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices looked at: {assets}</source>
        <translation>Қаралған бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices moved a lot: {assets}</source>
        <translation>Қатты өзгерген бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices set by hand: {assets}</source>
        <translation>Қолмен қойылған бағалар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{currency} rate of {date}, note {number}</source>
        <translation>{currency} бағамы {date} күнгі, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Records used: 1 to {sequence}</source>
        <translation>Есепке алынған жазбалар: 1 – {sequence}</translation>
    </message>
    <message>
        <source>No {currency} rate, note {number}</source>
        <translation>{currency} бағамы жоқ, {number}-ескертпе</translation>
    </message>
    <message>
        <source>A part of the change is unexplained, note {number}</source>
        <translation>Өзгерістің бір бөлігі түсіндірілмеген, {number}-ескертпе</translation>
    </message>
    <message>
        <source>And {count} more, see the notes on the page</source>
        <translation>Тағы {count}, беттегі ескертпелерді қараңыз</translation>
    </message>
    <message>
        <source>Fee not known, note {number}</source>
        <translation>Сыйақы белгісіз, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Gains in {currency} unknown, note {number}</source>
        <translation>{currency} валютасындағы пайда (шығын) белгісіз, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Only a part of the book, note {number}</source>
        <translation>Кітаптың бір бөлігі ғана, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Only what is settled, note {number}</source>
        <translation>Есеп айырысуы аяқталғаны ғана, {number}-ескертпе</translation>
    </message>
    <message>
        <source>Without lots, note {number}</source>
        <translation>Партиясыз, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{asset} has no price</source>
        <translation>{asset}: бағасы жоқ</translation>
    </message>
    <message>
        <source>{asset} has no price at the beginning</source>
        <translation>{asset}: басында бағасы жоқ</translation>
    </message>
    <message>
        <source>{asset}: its value at the end is in no total</source>
        <translation>{asset}: соңындағы құны жиындарға кірмейді</translation>
    </message>
    <message>
        <source>{asset}: price at the beginning is doubtful</source>
        <translation>{asset}: басындағы бағасы күмәнді</translation>
    </message>
    <message>
        <source>{asset}: price is {hours} h old</source>
        <translation>{asset}: баға {hours} сағат бұрынғы</translation>
    </message>
    <message>
        <source>{asset}: price looked at</source>
        <translation>{asset}: бағасы қаралды</translation>
    </message>
    <message>
        <source>{asset}: price moved by {percent} %</source>
        <translation>{asset}: баға {percent} % өзгерді</translation>
    </message>
    <message>
        <source>{asset}: price of another source, {source}</source>
        <translation>{asset}: басқа көздің бағасы, {source}</translation>
    </message>
    <message>
        <source>{asset}: price set by hand</source>
        <translation>{asset}: баға қолмен қойылған</translation>
    </message>
    <message>
        <source>{asset}: price the same for {count} closes</source>
        <translation>{asset}: баға {count} жабылу бойы өзгермеген</translation>
    </message>
    <message>
        <source>{asset}: {percent} % away from its face value</source>
        <translation>{asset}: номиналдан {percent} % ауытқыған</translation>
    </message>
    <message>
        <source>{asset}: {percent} % away from the price of {source}</source>
        <translation>{asset}: {source} бағасынан {percent} % ауытқыған</translation>
    </message>
    <message>
        <source>{count} assets without a price at the beginning: {assets}</source>
        <translation>Басында бағасы жоқ активтер — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} assets without a price: {assets}</source>
        <translation>Бағасы жоқ активтер — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} values at the end are in no total: {assets}</source>
        <translation>Жиындарға кірмейтін соңғы құндар — {count}: {assets}</translation>
    </message>
    <message>
        <source>{said}, at the end of {date}</source>
        <translation>{said}, {date} күнінің соңында</translation>
    </message>
    <message>
        <source>{said}, note {number}</source>
        <translation>{said}, {number}-ескертпе</translation>
    </message>
    <message>
        <source>{said}, notes {first} to {last}</source>
        <translation>{said}, {first}–{last}-ескертпелер</translation>
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
        <translation>Операциялар бекітілмейді, {number}-ескертпе</translation>
    </message>
</context>
<context>
    <name>StatementWorkbook</name>
    <message>
        <source>A number of a spreadsheet holds 15 digits. This figure has more, so it is text, to the last digit, and no formula counts it.</source>
        <translation>Электрондық кестедегі сан 15 цифр сақтайды. Мұнда одан көп, сондықтан бұл соңғы цифрына дейінгі мәтін және формулалар оны есептемейді.</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Тексеру коды</translation>
    </message>
    <message>
        <source>Content, SHA-256</source>
        <translation>Мазмұны, SHA-256</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Қор</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Басқарушы</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Бағдарлама</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>This sum is the figure of the statement, not a formula: a spreadsheet cannot add these lines up to the last digit.</source>
        <translation>Бұл жиын құжаттан алынған, формула емес: электрондық кесте бұл жолдарды соңғы цифрына дейін қоса алмайды.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>As of</source>
        <translation>Есепті күні</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Шығарылған</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Шығарылған уақыты</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Шығарған</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Алмастырылған</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Немен алмасқан</translation>
    </message>
    <message>
        <source>Replaced by {number}</source>
        <translation>{number} құжатымен алмастырылған</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Алмастырады</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Тоқтатылуда…</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Күші жойылған</translation>
    </message>
    <message>
        <source>Void: {reason}</source>
        <translation>Күші жойылған: {reason}</translation>
    </message>
</context>
<context>
    <name>StatementsTab</name>
    <message>
        <source>&amp;Issue the statement…</source>
        <translation>Есепті &amp;шығару…</translation>
    </message>
    <message>
        <source>&amp;Save the statement as…</source>
        <translation>Есепті қалай &amp;сақтау…</translation>
    </message>
    <message>
        <source>&amp;Void the issued statement…</source>
        <translation>Шығарылған есептің &amp;күшін жою…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>New statement or register</source>
        <translation>Жаңа есеп немесе тізілім</translation>
    </message>
    <message>
        <source>No statement is chosen.</source>
        <translation>Есеп таңдалмаған.</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>Кітапқа ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Preparing the statement</source>
        <translation>Есеп дайындалуда</translation>
    </message>
    <message>
        <source>R&amp;eplace the issued statement…</source>
        <translation>Шығарылған есепті &amp;алмастыру…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Тізілім</translation>
    </message>
    <message>
        <source>Stopped. Change something, or come back to this tab, to go on.</source>
        <translation>Тоқтатылды. Жалғастыру үшін бірдеңені өзгертіңіз немесе осы қойындыға оралыңыз.</translation>
    </message>
    <message>
        <source>There are no pages.</source>
        <translation>Беттер жоқ.</translation>
    </message>
    <message>
        <source>There is nothing to print yet</source>
        <translation>Әзірге басып шығаратын ештеңе жоқ</translation>
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
        <source>Cancel fetching</source>
        <translation>Жүктеуді тоқтату</translation>
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
        <source>Export CSV</source>
        <translation>CSV экспорты</translation>
    </message>
    <message>
        <source>Fetch prices</source>
        <translation>Бағаларды жүктеу</translation>
    </message>
    <message>
        <source>Filter by asset, account or reference</source>
        <translation>Актив, шот не құжат нөмірі бойынша сүзу</translation>
    </message>
    <message>
        <source>Filter by asset, source or flag</source>
        <translation>Актив, көз не белгі бойынша сүзу</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорттау</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Жаңа баға</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Топсыз</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
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
        <translation>Есеп</translation>
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
        <translation>Бағамдық айырма</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Күмән</translation>
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
        <translation>Баға өзгерісінен пайда</translation>
    </message>
    <message>
        <source>Price gain {price}, currency gain {currency}.</source>
        <translation>Баға өзгерісінен пайда {price}, бағамдық айырма {currency}.</translation>
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
        <source>Said</source>
        <translation>Қойылған</translation>
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
        <translation>Қатысушыларға төлем</translation>
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
    <name>VoidDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Себебі</translation>
    </message>
    <message>
        <source>Nothing was voided.</source>
        <translation>Ештеңенің күші жойылған жоқ.</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal.</source>
        <translation>Себебін айтыңыз. Ол журналда қалады.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Күшін жою</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>{number} күшін жою керек пе?</translation>
    </message>
    <message>
        <source>Writing it to the journal…</source>
        <translation>Журналға жазылуда…</translation>
    </message>
    <message>
        <source>{document}, {when}. It keeps its number and stays in the register, marked as void with your reason; a paper of it is told as void when it is checked. This cannot be taken back.</source>
        <translation>{document}, {when}. Нөмірі сақталады, есеп тізілімде күші жойылған деген белгімен және сіздің себебіңізбен қалады; құжатын тексергенде бұл айтылады. Мұны кері қайтаруға болмайды.</translation>
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
    <name>WhenPart</name>
    <message>
        <source>&amp;Days for</source>
        <translation>Кү&amp;ндік баға</translation>
    </message>
    <message>
        <source>&amp;Fetch prices by themselves</source>
        <translation>Бағаларды өздігінен &amp;жүктеу</translation>
    </message>
    <message>
        <source>At the &amp;end of the day, when the day is valued</source>
        <translation>&amp;Күн соңында, күн бағаланғанда</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>&amp;Сағат сайын</translation>
    </message>
    <message>
        <source>Ho&amp;urs for</source>
        <translation>Сағат&amp;тық баға</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Қай кезден бері</translation>
    </message>
    <message>
        <source>Official &amp;rates of the National Bank, too</source>
        <translation>Ұлттық &amp;Банктің ресми бағамдарын да жүктеу</translation>
    </message>
    <message>
        <source>Only what the book lacks is asked for, in as few questions as possible.</source>
        <translation>Кітапта жоғы ғана, мүмкіндігінше аз сұраумен сұралады.</translation>
    </message>
    <message>
        <source>When a book is &amp;opened</source>
        <translation>Кітап а&amp;шылғанда</translation>
    </message>
    <message>
        <source>days</source>
        <translation>күн</translation>
    </message>
    <message>
        <source>years</source>
        <translation>жыл</translation>
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
    <name>WordsPage</name>
    <message>
        <source>New price</source>
        <translation>Жаңа баға</translation>
    </message>
    <message>
        <source>Nobody has said a price of {asset}, or taken a doubtful one.</source>
        <translation>{asset} бағасын ешкім қолмен қоймаған, күмәнді бағасын да қабылдамаған.</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Қолмен қойылған</translation>
    </message>
    <message>
        <source>Take as it is</source>
        <translation>Сол күйінде қабылдау</translation>
    </message>
    <message>
        <source>There is no flag to decide on.</source>
        <translation>Шешім қажет белгі жоқ.</translation>
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
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n күтуде</numerusform>
            <numerusform>%n күтуде</numerusform>
        </translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Пайда</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Бағалар</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Құжаттар</translation>
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
