<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Alem Desktop</source>
        <translation>О программе Alem Desktop</translation>
    </message>
    <message>
        <source>Version {version}. Ledger, valuation and printed statements for a state crypto reserve.

Apache License 2.0. Made with Qt {qt} (LGPL), IBM Plex Sans (OFL) and Lucide icons (ISC).</source>
        <translation>Версия {version}. Учёт, оценка и печатные выписки для государственного крипторезерва.

Apache License 2.0. Использует Qt {qt} (LGPL), IBM Plex Sans (OFL) и значки Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>It awaits approval: until another person approves it, the flags stand.</source>
        <translation>Это решение требует утверждения: пока его не утвердит другой человек, отметки остаются.</translation>
    </message>
    <message>
        <source>It counts at once, since four eyes are off.</source>
        <translation>Решение действует сразу: принцип «четырёх глаз» отключён.</translation>
    </message>
    <message>
        <source>Propose to take it</source>
        <translation>Предложить принять</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval</source>
        <translation>Предложено как {reference}, на утверждении</translation>
    </message>
    <message>
        <source>Say why it is right after all. The reason stays.</source>
        <translation>Укажите, почему цена всё же верна. Причина сохранится.</translation>
    </message>
    <message>
        <source>Take a price as it is</source>
        <translation>Принять цену как есть</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Take the price of {asset} as it is?</source>
        <translation>Принять цену {asset} как есть?</translation>
    </message>
    <message>
        <source>The price of {asset} is taken as it is</source>
        <translation>Цена {asset} принята как есть</translation>
    </message>
    <message>
        <source>{flag}: {reason}</source>
        <translation>{flag}: {reason}</translation>
    </message>
    <message>
        <source>{price}, {source}, of {time}, for valuations of {day}.</source>
        <translation>{price}, {source}, за {time}, для оценки на {day}.</translation>
    </message>
    <message>
        <source>{then} Another price or another day needs another decision.</source>
        <translation>{then} Для другой цены или другого дня нужно другое решение.</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>Choose an act to see all of it</source>
        <translation>Выберите действие, чтобы увидеть его целиком</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Копировать хеш</translation>
    </message>
    <message>
        <source>Hash {hash}</source>
        <translation>Хеш {hash}</translation>
    </message>
    <message>
        <source>The hash is on the clipboard</source>
        <translation>Хеш в буфере обмена</translation>
    </message>
    <message>
        <source>What the act says</source>
        <translation>Содержание действия</translation>
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
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Новый пользователь</translation>
    </message>
    <message>
        <source>Add the user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>Отметьте хотя бы одну роль.</translation>
    </message>
    <message>
        <source>Without a password anybody can act in this name, and nothing that is done in it is sealed.</source>
        <translation>Без пароля от этого имени может действовать любой, и сделанное не заверяется печатью.</translation>
    </message>
    <message>
        <source>Write the name under which this person signs.</source>
        <translation>Напишите имя, которым подписывается этот человек.</translation>
    </message>
    <message>
        <source>{name} is a user of this book now</source>
        <translation>Пользователь добавлен в книгу: {name}</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>{decimal} or {thousands}?</source>
        <translation>{decimal} или {thousands}?</translation>
    </message>
    <message>
        <source>{found} decimals are given, {allowed} are possible.</source>
        <translation>Знаков после запятой {found}, можно {allowed}.</translation>
    </message>
    <message>
        <source>The separators in “{text}” do not make one number. Leave the group separators out.</source>
        <translation>Разделители в «{text}» не складываются в одно число. Уберите разделители групп.</translation>
    </message>
    <message>
        <source>“{text}” cannot be calculated. Use numbers, + - * / and parentheses.</source>
        <translation>«{text}» не вычислить. Используйте числа, + - * / и скобки.</translation>
    </message>
    <message>
        <source>Division by zero has no value.</source>
        <translation>На ноль делить нельзя.</translation>
    </message>
    <message>
        <source>The result has no end of decimals. Type the amount that was agreed.</source>
        <translation>Результат — бесконечная дробь. Введите согласованную сумму.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write digits, as 1234.56.</source>
        <translation>«{text}» — не сумма. Пишите цифрами, например 1234.56.</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 файл</translation>
    </message>
    <message>
        <source>A draft of {name}; it is not submitted yet.</source>
        <translation>Черновик ({name}), ещё не отправлен на утверждение.</translation>
    </message>
    <message>
        <source>A draft waits for nobody until it is submitted.</source>
        <translation>Черновик ничьего решения не ждёт, пока не отправлен на утверждение.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>Против</translation>
    </message>
    <message>
        <source>Approved by you</source>
        <translation>Утверждено вами</translation>
    </message>
    <message>
        <source>Approved by {names}.</source>
        <translation>Утверждено: {names}.</translation>
    </message>
    <message>
        <source>Approvers decide: {names}.</source>
        <translation>Решают утверждающие: {names}.</translation>
    </message>
    <message>
        <source>Approving adds {count} entries at once.</source>
        <translation>Утверждение добавит сразу записей: {count}.</translation>
    </message>
    <message>
        <source>Approving adds {number} to the books; it can be reversed but not changed.</source>
        <translation>Утверждение внесёт № {number} в учёт; потом можно сторнировать, но не изменить.</translation>
    </message>
    <message>
        <source>Approving puts it into effect, as a record of the journal.</source>
        <translation>Утверждение вводит это в действие записью в журнале.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Average cost, {currency}</source>
        <translation>Средняя стоимость, {currency}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Changed since the version before</source>
        <translation>Изменено с прошлой версии</translation>
    </message>
    <message>
        <source>Changes gains that were realised later</source>
        <translation>Меняет прибыль, реализованную позже</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Closed days are opened again</source>
        <translation>Закрытые дни снова открываются</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>Закрыто по</translation>
    </message>
    <message>
        <source>Cost basis, {currency}</source>
        <translation>Стоимость приобретения, {currency}</translation>
    </message>
    <message>
        <source>Counts whatever sources say meanwhile</source>
        <translation>Действует, что бы ни сообщали источники</translation>
    </message>
    <message>
        <source>Doubtful price</source>
        <translation>Сомнительная цена</translation>
    </message>
    <message>
        <source>Doubtful price of {asset}</source>
        <translation>Сомнительная цена {asset}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>Документ приложен</translation>
    </message>
    <message>
        <source>Expense, {currency}</source>
        <translation>Расход, {currency}</translation>
    </message>
    <message>
        <source>Far from the price that it replaces</source>
        <translation>Далеко от заменяемой цены</translation>
    </message>
    <message>
        <source>Fee {percent}</source>
        <translation>Комиссия {percent}</translation>
    </message>
    <message>
        <source>Flagged since, and not decided by this: {flag}</source>
        <translation>Отмечено позже, этим решением не охвачено: {flag}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Four eyes are off in this book: what is recorded counts at once and waits for nobody.</source>
        <translation>Принцип «четырёх глаз» в этой книге выключен: записанное учитывается сразу и ничьего решения не ждёт.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Income, {currency}</source>
        <translation>Доход, {currency}</translation>
    </message>
    <message>
        <source>It cannot be approved as it stands</source>
        <translation>В таком виде утвердить нельзя</translation>
    </message>
    <message>
        <source>It cannot be booked as it stands</source>
        <translation>В таком виде учесть нельзя</translation>
    </message>
    <message>
        <source>It takes two approvers: after you one more person has to approve.</source>
        <translation>Нужны два утверждающих: после вас должен утвердить ещё один человек.</translation>
    </message>
    <message>
        <source>Its period is not open</source>
        <translation>Период не открыт</translation>
    </message>
    <message>
        <source>Late entry in a closed period</source>
        <translation>Поздняя операция в закрытом периоде</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>Закрыто окончательно по</translation>
    </message>
    <message>
        <source>Looks like an entry that is recorded already</source>
        <translation>Похоже на уже записанную операцию</translation>
    </message>
    <message>
        <source>Near the price that it replaces</source>
        <translation>Близко к заменяемой цене</translation>
    </message>
    <message>
        <source>Net asset value, {currency}</source>
        <translation>Стоимость чистых активов, {currency}</translation>
    </message>
    <message>
        <source>No evidence attached</source>
        <translation>Документ не приложен</translation>
    </message>
    <message>
        <source>No other person of this book can approve it yet.</source>
        <translation>В этой книге утвердить пока больше некому.</translation>
    </message>
    <message>
        <source>No {currency} rate for this date</source>
        <translation>Нет курса {currency} на эту дату</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№ зап.</translation>
    </message>
    <message>
        <source>None of them is yours to decide.</source>
        <translation>По ним решаете не вы.</translation>
    </message>
    <message>
        <source>Not like another entry near in time</source>
        <translation>Рядом по времени похожих операций нет</translation>
    </message>
    <message>
        <source>Nothing is doubtful about the price that it replaces</source>
        <translation>Заменяемая цена сомнений не вызывает</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>На утверждении ничего нет.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>One approver is enough below {amount}.</source>
        <translation>Ниже {amount} достаточно одного утверждающего.</translation>
    </message>
    <message>
        <source>One approver is enough.</source>
        <translation>Достаточно одного утверждающего.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Открыть {name}</translation>
    </message>
    <message>
        <source>Opens every day from {day} on. What lies before it stays closed.</source>
        <translation>Открывает все дни начиная с {day}. Более ранние остаются закрытыми.</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Зачисление</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Пройдено</translation>
    </message>
    <message>
        <source>Period open</source>
        <translation>Период открыт</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>Policy {rule}</source>
        <translation>Политика {rule}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Составил</translation>
    </message>
    <message>
        <source>Prepared by another person than you</source>
        <translation>Составлено не вами</translation>
    </message>
    <message>
        <source>Prepared by you: another person decides</source>
        <translation>Составлено вами: решает другой человек</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price far from the market</source>
        <translation>Цена далека от рынка</translation>
    </message>
    <message>
        <source>Price near the market</source>
        <translation>Цена близка к рынку</translation>
    </message>
    <message>
        <source>Price of {base} in {quote}</source>
        <translation>Цена {base} в {quote}</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Puts {price} for one {base} in the place of what a source said as of {time}. The old price is kept.</source>
        <translation>Ставит {price} за 1 {base} вместо цены источника по состоянию на {time}. Старая цена сохраняется.</translation>
    </message>
    <message>
        <source>Puts {price} for one {base} in the place of what all sources say from {time} until {until}. Their prices are kept, and count again afterwards.</source>
        <translation>Ставит {price} за 1 {base} вместо цен всех источников с {time} до {until}. Их цены сохраняются и после этого снова учитываются.</translation>
    </message>
    <message>
        <source>Puts {rule} = {value} into force from the approval on.</source>
        <translation>Вводит {rule} = {value} в действие с момента утверждения.</translation>
    </message>
    <message>
        <source>Puts {rule} = {value} into force from {time} on. What is booked after that is booked anew under it.</source>
        <translation>Вводит {rule} = {value} в действие с {time}. Всё, что учтено позже, будет учтено заново по этому правилу.</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Курс за</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Применённый курс</translation>
    </message>
    <message>
        <source>Realised gain, {currency}</source>
        <translation>Реализованная прибыль, {currency}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Received after fee</source>
        <translation>Получено за вычетом комиссии</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>Повторное открытие</translation>
    </message>
    <message>
        <source>Reopening from {day}</source>
        <translation>Повторное открытие с {day}</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Заменяет</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Reversal of {reference}</source>
        <translation>Сторно операции {reference}</translation>
    </message>
    <message>
        <source>Second approval</source>
        <translation>Нужен второй</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Takes the price of {asset} in {currency} for valuations of {day} as it is, in spite of its flags: {flags}. No figure changes; the price no longer keeps a statement of that day from being issued.</source>
        <translation>Принимает цену {asset} в {currency} для оценки на {day} как есть, несмотря на отметки: {flags}. Цифры не меняются; цена больше не мешает выпустить отчёт за этот день.</translation>
    </message>
    <message>
        <source>Takes {reference} out of all figures from its own time on. The entry and its reversal both stay in the journal.</source>
        <translation>Убирает {reference} из всех цифр со времени самой операции. Операция и её сторно остаются в журнале.</translation>
    </message>
    <message>
        <source>The book balances with it</source>
        <translation>Книга с этим сходится</translation>
    </message>
    <message>
        <source>The entry stands</source>
        <translation>Операция в силе</translation>
    </message>
    <message>
        <source>The entry was reversed meanwhile</source>
        <translation>Операция тем временем сторнирована</translation>
    </message>
    <message>
        <source>The market price was doubtful at that time: {flags}</source>
        <translation>Рыночная цена на тот момент была сомнительной: {flags}</translation>
    </message>
    <message>
        <source>The money is there</source>
        <translation>Денег достаточно</translation>
    </message>
    <message>
        <source>The price is still the one that was looked at</source>
        <translation>Цена та же, что была рассмотрена</translation>
    </message>
    <message>
        <source>The price that it replaces is doubtful</source>
        <translation>Заменяемая цена сомнительна</translation>
    </message>
    <message>
        <source>There is no other price</source>
        <translation>Другой цены нет</translation>
    </message>
    <message>
        <source>This book has no users, so nothing waits for a second person: what is recorded counts at once.</source>
        <translation>В этой книге нет пользователей, поэтому второе лицо ничего не утверждает: записанное учитывается сразу.</translation>
    </message>
    <message>
        <source>To consider</source>
        <translation>Обратить внимание</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Общая стоимость</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Valuations of</source>
        <translation>Оценка на</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Стоимость комиссии</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>You have approved it; one more person decides: {names}.</source>
        <translation>Вы уже утвердили; решает ещё один человек: {names}.</translation>
    </message>
    <message>
        <source>You prepared it or changed it, so another person decides.</source>
        <translation>Вы составили или изменили это, поэтому решает другой человек.</translation>
    </message>
    <message>
        <source>You prepared it, so another person decides: {names}.</source>
        <translation>Составлено вами, поэтому решает другой человек: {names}.</translation>
    </message>
    <message>
        <source>Yours: another decides</source>
        <translation>Ваше: решает другой</translation>
    </message>
    <message>
        <source>closed until {day}</source>
        <translation>закрыто по {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>if approved now</source>
        <translation>если утвердить сейчас</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>нет файла</translation>
    </message>
    <message>
        <source>no position falls below zero, now or later</source>
        <translation>ни сейчас, ни позже ни одна позиция не ниже нуля</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>nothing is closed</source>
        <translation>ничего не закрыто</translation>
    </message>
    <message>
        <source>of {reference}</source>
        <translation>{reference}</translation>
    </message>
    <message>
        <source>outside the book</source>
        <translation>вне книги</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>запись {number}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>останется {amount}</translation>
    </message>
    <message>
        <source>{asset}, price in {currency}</source>
        <translation>{asset}, цена в {currency}</translation>
    </message>
    <message>
        <source>{asset}, value in {currency}</source>
        <translation>{asset}, стоимость в {currency}</translation>
    </message>
    <message>
        <source>{asset}, {account}</source>
        <translation>{asset}, {account}</translation>
    </message>
    <message>
        <source>{asset}, {account}, quantity</source>
        <translation>{asset}, {account}, количество</translation>
    </message>
    <message>
        <source>{asset}, {day}: flags to decide on</source>
        <translation>{asset}, {day}: нерешённые отметки</translation>
    </message>
    <message>
        <source>{count} against it</source>
        <translation>против: {count}</translation>
    </message>
    <message>
        <source>{count} of them take one more approver after you.</source>
        <translation>Из них требуют ещё одного утверждающего после вас: {count}.</translation>
    </message>
    <message>
        <source>{count} passed</source>
        <translation>пройдено: {count}</translation>
    </message>
    <message>
        <source>{count} to consider</source>
        <translation>обратить внимание: {count}</translation>
    </message>
    <message>
        <source>{field} changed from {before} to {after}</source>
        <translation>{field}: было {before}, стало {after}</translation>
    </message>
    <message>
        <source>{names} has approved already; you are the second approver.</source>
        <translation>Уже утверждено: {names}; вы — второй утверждающий.</translation>
    </message>
    <message>
        <source>{percent} from {price}, {source}</source>
        <translation>{percent} к {price}, {source}</translation>
    </message>
    <message>
        <source>{price}, {source}, {time}</source>
        <translation>{price}, {source}, {time}</translation>
    </message>
    <message>
        <source>{quantity} at {price}</source>
        <translation>{quantity} по {price}</translation>
    </message>
    <message>
        <source>{time} (end of {day})</source>
        <translation>{time} (конец дня {day})</translation>
    </message>
    <message>
        <source>{type} of {quantity}</source>
        <translation>{type}: {quantity}</translation>
    </message>
    <message>
        <source>{type} of {quantity} for {received}</source>
        <translation>{type}: {quantity} на {received}</translation>
    </message>
    <message>
        <source>{user} approved it</source>
        <translation>{user}: утверждено</translation>
    </message>
    <message>
        <source>{user} rejected it: {reason}</source>
        <translation>{user}: отклонено, причина: {reason}</translation>
    </message>
    <message>
        <source>{user} submitted it for approval</source>
        <translation>{user}: отправлено на утверждение</translation>
    </message>
    <message>
        <source>{user} withdrew it: {reason}</source>
        <translation>{user}: отозвано, причина: {reason}</translation>
    </message>
    <message>
        <source>{user} wrote the draft</source>
        <translation>{user}: записан черновик</translation>
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
            <numerusform>Решено: %n предложение</numerusform>
            <numerusform>Решено: %n предложения</numerusform>
            <numerusform>Решено: %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Утвердить</translation>
    </message>
    <message>
        <source>&amp;Submit draft for approval</source>
        <translation>Отправить &amp;черновик на утверждение</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Ото&amp;звать</translation>
    </message>
    <message>
        <source>All of them, or none.</source>
        <translation>Либо все, либо ни одного.</translation>
    </message>
    <message numerus="yes">
        <source>Approving %n proposals</source>
        <translation>
            <numerusform>Утверждение %n предложения</numerusform>
            <numerusform>Утверждение %n предложений</numerusform>
            <numerusform>Утверждение %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>No evidence is attached.</source>
        <translation>Документ не приложен.</translation>
    </message>
    <message>
        <source>No program is known that opens {name}.</source>
        <translation>Нет программы, которая открывает {name}.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Ничего не выбрано.</translation>
    </message>
    <message>
        <source>Nothing to approve</source>
        <translation>Утверждать нечего</translation>
    </message>
    <message>
        <source>Open e&amp;vidence</source>
        <translation>Открыть &amp;документ</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>О&amp;тклонить…</translation>
    </message>
    <message numerus="yes">
        <source>Rejecting %n proposals</source>
        <translation>
            <numerusform>Отклонение %n предложения</numerusform>
            <numerusform>Отклонение %n предложений</numerusform>
            <numerusform>Отклонение %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>The checks are still on their way.</source>
        <translation>Проверки ещё не готовы.</translation>
    </message>
    <message>
        <source>Your approval is kept; one more person has to approve.</source>
        <translation>Ваше утверждение сохранено; должен утвердить ещё один человек.</translation>
    </message>
    <message>
        <source>{reference}: done</source>
        <translation>{reference}: готово</translation>
    </message>
</context>
<context>
    <name>AsOfField</name>
    <message>
        <source>“{text}” is not a date. Write it as 20.11.2026.</source>
        <translation>«{text}» — не дата. Напишите так: 20.11.2026.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>Открыть календарь (F4)</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>A price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>A reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>Счёт открыт</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Also shown in</source>
        <translation>Вторая валюта</translation>
    </message>
    <message>
        <source>Approvals it takes</source>
        <translation>Нужно утверждений</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>При выпуске</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Asset added</source>
        <translation>Актив добавлен</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Book created</source>
        <translation>Книга создана</translation>
    </message>
    <message>
        <source>Book number</source>
        <translation>Номер книги</translation>
    </message>
    <message>
        <source>Cannot be made</source>
        <translation>Не составить</translation>
    </message>
    <message>
        <source>Change proposed</source>
        <translation>Изменение предложено</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Код проверки</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Cost kept in</source>
        <translation>Валюта учёта</translation>
    </message>
    <message>
        <source>Custodian compared</source>
        <translation>Сверка с кастодианом</translation>
    </message>
    <message>
        <source>Daily volumes</source>
        <translation>Дневные объёмы торгов</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Данные экспортированы</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Doubtful price taken</source>
        <translation>Сомнительная цена принята</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Черновик сохранён</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Файл приложен</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Самая ранняя</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>For valuations of</source>
        <translation>Для оценки на</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Фонд</translation>
    </message>
    <message>
        <source>Hash of the content</source>
        <translation>Хеш содержания</translation>
    </message>
    <message>
        <source>Hash of the figures</source>
        <translation>Хеш показателей</translation>
    </message>
    <message>
        <source>Hash of the file</source>
        <translation>Хеш файла</translation>
    </message>
    <message>
        <source>Hash of the volumes</source>
        <translation>Хеш объёмов торгов</translation>
    </message>
    <message>
        <source>Hashes of the pages</source>
        <translation>Хеши страниц</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Валюта цены</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Выпустил</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Самая поздняя</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Местное время</translation>
    </message>
    <message>
        <source>Looked at for</source>
        <translation>Рассмотрена на</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Управляющий</translation>
    </message>
    <message>
        <source>May act</source>
        <translation>Может работать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Narrowed down to</source>
        <translation>Ограничено</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Новое значение</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№ зап.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation>Распечатано</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Пароль изменён</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Закрыт предварительно</translation>
    </message>
    <message>
        <source>Period locked</source>
        <translation>Закрыт окончательно</translation>
    </message>
    <message>
        <source>Period reopened</source>
        <translation>Период снова открыт</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Price put by hand</source>
        <translation>Цена задана вручную</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Prices imported</source>
        <translation>Цены импортированы</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Proposed by record</source>
        <translation>Предложено записью</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Курс за</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Применённый курс</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Records known</source>
        <translation>Учтено записей</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Rejected or withdrawn</source>
        <translation>Отклонено или отозвано</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменён</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Взамен</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Правило изменено</translation>
    </message>
    <message>
        <source>Second source away by</source>
        <translation>Отличие второго источника</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Вход отклонён</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Statement issued</source>
        <translation>Отчёт выпущен</translation>
    </message>
    <message>
        <source>Statement voided</source>
        <translation>Отчёт аннулирован</translation>
    </message>
    <message>
        <source>Stays closed until</source>
        <translation>Остаётся закрытым по</translation>
    </message>
    <message>
        <source>Still open then</source>
        <translation>Не было выполнено</translation>
    </message>
    <message>
        <source>Taken back by who proposed it</source>
        <translation>Отозвал составитель</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>To reopen a period</source>
        <translation>Снова открыть период</translation>
    </message>
    <message>
        <source>To take a doubtful price</source>
        <translation>Принятие сомнительной цены</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Transaction recorded</source>
        <translation>Операция записана</translation>
    </message>
    <message>
        <source>Transaction reversed</source>
        <translation>Операция сторнирована</translation>
    </message>
    <message>
        <source>Transaction submitted</source>
        <translation>Операция предложена</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Пользователь добавлен</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Пользователь изменён</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Стоимость комиссии</translation>
    </message>
    <message>
        <source>Valued first in</source>
        <translation>Оценка сначала в</translation>
    </message>
    <message>
        <source>Version of the program</source>
        <translation>Версия программы</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Недействительна</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>What is proposed</source>
        <translation>Что предложено</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>What was exported</source>
        <translation>Что экспортировано</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Would differ</source>
        <translation>Отличались бы</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>its approval</source>
        <translation>утверждения</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
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
        <translation>Действия, сначала новые</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Журнал аудита</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Issued statements…</source>
        <translation>Выпущенные отчёты…</translation>
    </message>
    <message>
        <source>Look at all of them:</source>
        <translation>Показать все действия:</translation>
    </message>
    <message>
        <source>No act matches</source>
        <translation>Подходящих действий нет</translation>
    </message>
    <message>
        <source>Nothing in the journal has all that is asked for.</source>
        <translation>В журнале нет того, что ищет фильтр.</translation>
    </message>
    <message>
        <source>Write the acts that match as CSV (Ctrl+E)</source>
        <translation>Сохранить найденные действия как CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>{matching} of {all} acts</source>
        <translation>Действий: {matching} из {all}</translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message numerus="yes">
        <source>%n act(s) saved as {path}</source>
        <translation>
            <numerusform>Сохранено %n действие: {path}</numerusform>
            <numerusform>Сохранены %n действия: {path}</numerusform>
            <numerusform>Сохранено %n действий: {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the acts</source>
        <translation>Сохранить действия</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n files written: {folder}</source>
        <translation>
            <numerusform>Записан %n файл: {folder}</numerusform>
            <numerusform>Записано %n файла: {folder}</numerusform>
            <numerusform>Записано %n файлов: {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Папка</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Месяц</translation>
    </message>
    <message>
        <source>All five documents. What was issued for that month prints with its number, the rest as drafts.</source>
        <translation>Все пять документов. Выпущенные за этот месяц печатаются под своими номерами, остальные — как черновики.</translation>
    </message>
    <message>
        <source>CSV, a file for each table</source>
        <translation>CSV, по файлу на каждую таблицу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>Отменено; ничего не записано</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Documents of a month&apos;s end</source>
        <translation>Документы на конец месяца</translation>
    </message>
    <message>
        <source>Folder of the documents</source>
        <translation>Папка для документов</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Укажите папку.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The files that are finished stay.</source>
        <translation>Готовые файлы остаются.</translation>
    </message>
    <message>
        <source>Tick a format.</source>
        <translation>Отметьте формат.</translation>
    </message>
    <message>
        <source>Tick a language.</source>
        <translation>Отметьте язык.</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Таблица (XLSX)</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Записать файлы</translation>
    </message>
    <message>
        <source>Writing the documents of the month&apos;s end</source>
        <translation>Запись документов на конец месяца</translation>
    </message>
    <message>
        <source>{kept} of {planned} kept</source>
        <translation>Сохранено {kept} из {planned}</translation>
    </message>
</context>
<context>
    <name>BelowPanel</name>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Назад к таблице (Esc)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Fetch log</source>
        <translation>Журнал запросов</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>No source is set for {asset}. Import its prices, enter them, or set a pair.</source>
        <translation>Источник цен {asset} не задан. Импортируйте цены, введите их или задайте пару.</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Наблюдения</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Задано вручную</translation>
    </message>
    <message>
        <source>Set a pair</source>
        <translation>Задать пару</translation>
    </message>
    <message>
        <source>What is shown of the asset</source>
        <translation>Что показано по активу</translation>
    </message>
    <message>
        <source>{asset} at {price}</source>
        <translation>{asset} по {price}</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Figures of {title}</source>
        <translation>Данные: {title}</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation>Графика ещё нет</translation>
    </message>
    <message>
        <source>Nothing was held up to {date}. A chart needs two days with a value.</source>
        <translation>По {date} активов нет. Для графика нужны два дня с известной стоимостью.</translation>
    </message>
    <message>
        <source>Reading the figures of each day</source>
        <translation>Чтение данных по дням</translation>
    </message>
    <message>
        <source>Record what the fund holds:</source>
        <translation>Запишите, какие активы есть у фонда:</translation>
    </message>
    <message>
        <source>begin a period</source>
        <translation>начало периода</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>по месяцам</translation>
    </message>
    <message>
        <source>copy figures</source>
        <translation>копировать данные</translation>
    </message>
    <message>
        <source>days of the month</source>
        <translation>дни месяца</translation>
    </message>
    <message>
        <source>move by day</source>
        <translation>по дням</translation>
    </message>
    <message>
        <source>next purchase</source>
        <translation>следующая покупка</translation>
    </message>
    <message>
        <source>period</source>
        <translation>период</translation>
    </message>
    <message>
        <source>table</source>
        <translation>таблица</translation>
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
        <translation>Импорт операций</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Файлы CSV (*.csv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation>Проверить документ</translation>
    </message>
    <message>
        <source>Copied as evidence only: the journal does not hold. {path}</source>
        <translation>Скопировано только как свидетельство: журнал не сходится. {path}</translation>
    </message>
    <message>
        <source>Import prices or rates</source>
        <translation>Импорт цен или курсов</translation>
    </message>
    <message>
        <source>Papers (*.pdf)</source>
        <translation>Документы (*.pdf)</translation>
    </message>
    <message>
        <source>Prices and rates (*.csv *.xml);;All files (*)</source>
        <translation>Цены и курсы (*.csv *.xml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation>Книги (*.alem)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Резервное копирование</translation>
    </message>
    <message>
        <source>The copy is not finished; the book itself is not touched.</source>
        <translation>Копия останется незаконченной, сама книга не затронута.</translation>
    </message>
    <message>
        <source>Backed up to record {sequence}: {path}</source>
        <translation>Резервная копия до записи {sequence}: {path}</translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation>Проверка журнала</translation>
    </message>
    <message>
        <source>The verification ends without a result; the book is not touched.</source>
        <translation>Проверка закончится без результата, книга не затронута.</translation>
    </message>
    <message>
        <source>Cancelled; the book is as it was</source>
        <translation>Отменено, книга осталась прежней</translation>
    </message>
</context>
<context>
    <name>BookContext</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Вход не выполнен.</translation>
    </message>
    <message>
        <source>The book does not verify and takes nothing more in.</source>
        <translation>Проверка книги не прошла, новое в неё не записывается.</translation>
    </message>
    <message>
        <source>The book was changed by another program; figures are new.</source>
        <translation>Книгу изменила другая программа, цифры обновлены.</translation>
    </message>
</context>
<context>
    <name>BookDesk</name>
    <message>
        <source>Open a book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>Books (*.alem);;All files (*)</source>
        <translation>Книги (*.alem);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Creating the book</source>
        <translation>Создание книги</translation>
    </message>
    <message>
        <source>Opening {book}</source>
        <translation>Открытие {book}</translation>
    </message>
    <message>
        <source>{book} is open in another window</source>
        <translation>Книга {book} открыта в другом окне</translation>
    </message>
    <message>
        <source>{book} is open in another window, which does not answer.</source>
        <translation>Книга {book} открыта в другом окне, которое не отвечает.</translation>
    </message>
</context>
<context>
    <name>BookStatus</name>
    <message>
        <source>No prices imported yet</source>
        <translation>Цены ещё не импортированы</translation>
    </message>
    <message>
        <source>Prices to {date}</source>
        <translation>Цены по {date}</translation>
    </message>
    <message>
        <source>Record {sequence}, not verified yet</source>
        <translation>Запись {sequence}, ещё не проверена</translation>
    </message>
    <message>
        <source>Journal verified to record {sequence}</source>
        <translation>Журнал проверен до записи {sequence}</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Сменить пользователя</translation>
    </message>
    <message>
        <source>Verified to record {verified} of {sequence}</source>
        <translation>Проверено до записи {verified} из {sequence}</translation>
    </message>
    <message>
        <source>Fingerprint of the book: {fingerprint}</source>
        <translation>Цифровой отпечаток книги: {fingerprint}</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault of the program</source>
        <translation>Ошибка программы</translation>
    </message>
    <message>
        <source>The program did something wrong: {what}. Nothing half-done was written to the book: each act is written whole or not at all.</source>
        <translation>Программа сработала неверно: {what}. В книге нет ничего записанного наполовину: каждое действие записывается целиком или никак.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Save as a file to send</source>
        <translation>Сохранить файл для отправки</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>Подробности в буфере обмена.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar of prices</source>
        <translation>Календарь цен</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Раньше (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Позже (Page Down)</translation>
    </message>
    <message>
        <source>To look at: {doubts}.</source>
        <translation>Требует внимания: {doubts}.</translation>
    </message>
    <message>
        <source>{day}: no price is known.</source>
        <translation>{day}: цена неизвестна.</translation>
    </message>
    <message>
        <source>{day}: the book had no entry yet.</source>
        <translation>{day}: в книге ещё не было записей.</translation>
    </message>
    <message>
        <source>{day}: {price}, said by hand, for {time}.</source>
        <translation>{day}: {price}, задана вручную на {time}.</translation>
    </message>
    <message>
        <source>{day}: {price}, {source}, carried over from {time}.</source>
        <translation>{day}: {price}, {source}, перенесена с {time}.</translation>
    </message>
    <message>
        <source>{day}: {price}, {source}, of {time}.</source>
        <translation>{day}: {price}, {source}, за {time}.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>stale price</source>
        <translation>устаревшая цена</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>A chart needs two days with a price of {asset}.</source>
        <translation>Для графика нужны два дня с известной ценой {asset}.</translation>
    </message>
    <message>
        <source>A gain needs two days with a value and a cost.</source>
        <translation>Для прибыли нужны два дня с известной стоимостью и стоимостью приобретения.</translation>
    </message>
    <message>
        <source>A return needs two days with a value, and every flow between them.</source>
        <translation>Для доходности нужны два дня с известной стоимостью и все потоки между ними.</translation>
    </message>
    <message>
        <source>A value or a flow of this time is missing.</source>
        <translation>За это время нет стоимости или суммы потока.</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Распределение</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Средняя стоимость</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Приобретение</translation>
    </message>
    <message>
        <source>Cost is not kept in {currency}, so there is no gain in it.</source>
        <translation>Стоимость приобретения в {currency} не ведётся, поэтому прибыли в этой валюте нет.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Просадка</translation>
    </message>
    <message>
        <source>Drawdown from peak, %</source>
        <translation>Просадка от максимума, %</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Фонд</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>In {asset}</source>
        <translation>В {asset}</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Month or year</source>
        <translation>Месяц или год</translation>
    </message>
    <message>
        <source>No price: {assets}</source>
        <translation>Нет цены: {assets}</translation>
    </message>
    <message>
        <source>No {currency} rate</source>
        <translation>Нет курса {currency}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
    <message>
        <source>Part of the month or year</source>
        <translation>Часть месяца или года</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price of {asset}</source>
        <translation>Цена {asset}</translation>
    </message>
    <message>
        <source>Prices: {flags}</source>
        <translation>Цены: {flags}</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Реализованная</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Реализованная прибыль</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Доходность</translation>
    </message>
    <message>
        <source>Return of the day</source>
        <translation>Доходность за день</translation>
    </message>
    <message>
        <source>Returns by month</source>
        <translation>Доходность по месяцам</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>Same money in {asset}</source>
        <translation>Те же деньги в {asset}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Нереализованная</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Нереализованная прибыль</translation>
    </message>
    <message>
        <source>Value and cost</source>
        <translation>Стоимость и приобретение</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>doubtful price</source>
        <translation>сомнительная цена</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>нет цены</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>нет стоимости</translation>
    </message>
    <message>
        <source>price set by hand</source>
        <translation>цена задана вручную</translation>
    </message>
    <message>
        <source>{currency} per {asset}</source>
        <translation>{currency} за {asset}</translation>
    </message>
    <message>
        <source>{currency} thousand</source>
        <translation>тыс. {currency}</translation>
    </message>
    <message>
        <source>{figure} on {date}</source>
        <translation>{figure}, {date}</translation>
    </message>
    <message>
        <source>{name}, share</source>
        <translation>{name}, доля</translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}, {date}</translation>
    </message>
    <message>
        <source>{whose}. Gain realised since {first} and not realised, until {last}, {currency}</source>
        <translation>{whose}. Прибыль, реализованная с {first} и нереализованная, по {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Price of {asset} at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Цена {asset} на конец каждого дня, с {first} по {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Shares of value at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Доли в стоимости на конец каждого дня, с {first} по {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return index below its highest, {first} to {last}, {currency}</source>
        <translation>{whose}. Просадка индекса взвешенной по времени доходности от максимума, с {first} по {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return of each month, {first} to {last}, {currency}, %</source>
        <translation>{whose}. Взвешенная по времени доходность по месяцам, с {first} по {last}, {currency}, %</translation>
    </message>
    <message>
        <source>{whose}. Time-weighted return since {first}, until {last}, {currency}</source>
        <translation>{whose}. Взвешенная по времени доходность с {first} по {last}, {currency}</translation>
    </message>
    <message>
        <source>{whose}. Value and cost at the end of each day, {first} to {last}, {currency}</source>
        <translation>{whose}. Рыночная стоимость и стоимость приобретения на конец каждого дня, с {first} по {last}, {currency}</translation>
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
        <translation>В этом периоде активов нет.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value. Prices are missing for: {assets}.</source>
        <translation>Для графика нужны два дня с известной стоимостью. Нет цен: {assets}.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value. The {currency} rate is missing.</source>
        <translation>Для графика нужны два дня с известной стоимостью. Нет курса {currency}.</translation>
    </message>
    <message>
        <source>A chart needs two days with a value.</source>
        <translation>Для графика нужны два дня с известной стоимостью.</translation>
    </message>
</context>
<context>
    <name>ChartActs</name>
    <message>
        <source>&amp;All figures of the period…</source>
        <translation>Все &amp;показатели периода…</translation>
    </message>
    <message>
        <source>&amp;Back to the period before</source>
        <translation>Верну&amp;ться к прежнему периоду</translation>
    </message>
    <message>
        <source>&amp;Chart of</source>
        <translation>&amp;График</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>&amp;Логарифмическая шкала</translation>
    </message>
    <message>
        <source>&amp;Next purchase or sale</source>
        <translation>&amp;Следующая покупка или продажа</translation>
    </message>
    <message>
        <source>&amp;Previous purchase or sale</source>
        <translation>Пред&amp;ыдущая покупка или продажа</translation>
    </message>
    <message>
        <source>Account, asset, curr&amp;ency…</source>
        <translation>Счёт, актив, &amp;валюта…</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>Копировать да&amp;нные</translation>
    </message>
    <message>
        <source>Copy pict&amp;ure</source>
        <translation>Копировать &amp;рисунок</translation>
    </message>
    <message>
        <source>Da&amp;ys…</source>
        <translation>&amp;Даты…</translation>
    </message>
    <message>
        <source>E&amp;xport the chart</source>
        <translation>В&amp;ынести график</translation>
    </message>
    <message>
        <source>Figures as a &amp;table</source>
        <translation>Данные табли&amp;цей</translation>
    </message>
    <message>
        <source>Figures at the s&amp;ide</source>
        <translation>Данные с&amp;боку</translation>
    </message>
    <message>
        <source>Lon&amp;ger period</source>
        <translation>Период длинн&amp;ее</translation>
    </message>
    <message>
        <source>P&amp;rint the chart…</source>
        <translation>&amp;Печать графика…</translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation>Сохранить данные в &amp;CSV…</translation>
    </message>
    <message>
        <source>Save i&amp;mage…</source>
        <translation>Со&amp;хранить рисунок…</translation>
    </message>
    <message>
        <source>Sh&amp;orter period</source>
        <translation>Период &amp;короче</translation>
    </message>
    <message>
        <source>{reference}: bought {quantity} for {value}</source>
        <translation>{reference}: куплено {quantity} за {value}</translation>
    </message>
    <message>
        <source>{reference}: sold {quantity} for {value}</source>
        <translation>{reference}: продано {quantity} за {value}</translation>
    </message>
</context>
<context>
    <name>ChartStrip</name>
    <message>
        <source>{figure}: {value}. Enter says how it is computed.</source>
        <translation>{figure}: {value}. Enter покажет, как это вычислено.</translation>
    </message>
</context>
<context>
    <name>ChartTools</name>
    <message>
        <source>1M</source>
        <translation>1 мес</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1 год</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3 мес</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6 мес</translation>
    </message>
    <message>
        <source>Account, asset, currency, benchmark and scale</source>
        <translation>Счёт, актив, валюта, эталон и шкала</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Эталон</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Choose the days</source>
        <translation>Выбрать даты</translation>
    </message>
    <message>
        <source>Days shown: {period}</source>
        <translation>Показаны дни: {period}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Figures at the side</source>
        <translation>Данные сбоку</translation>
    </message>
    <message>
        <source>Hide figures at the side</source>
        <translation>Скрыть данные сбоку</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Свои даты</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show: {scope}</source>
        <translation>Показано: {scope}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>С нач. года</translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>{first} to {last}</source>
        <translation>с {first} по {last}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>% a day</source>
        <translation>% в день</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>% в год</translation>
    </message>
    <message>
        <source>Against benchmark</source>
        <translation>Против эталона</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Contribution to gain</source>
        <translation>Вклад в прибыль</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Просадка</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Комиссии</translation>
    </message>
    <message>
        <source>From opening to closing value</source>
        <translation>От начальной к конечной стоимости</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Gain by exchange rates</source>
        <translation>Курсовая разница</translation>
    </message>
    <message>
        <source>Gain by price</source>
        <translation>Прибыль от изменения цены</translation>
    </message>
    <message>
        <source>Gain in period</source>
        <translation>Прибыль за период</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доход</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Наибольшая просадка</translation>
    </message>
    <message>
        <source>Money-weighted (IRR)</source>
        <translation>Взвешенная по деньгам (IRR)</translation>
    </message>
    <message>
        <source>Monthly returns</source>
        <translation>Доходность по месяцам</translation>
    </message>
    <message>
        <source>No benchmark was chosen.</source>
        <translation>Эталон не выбран.</translation>
    </message>
    <message>
        <source>Paid in less paid out</source>
        <translation>Внесено минус выведено</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Purchase of {assets}</source>
        <translation>Покупка {assets}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Доходность</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Доходность</translation>
    </message>
    <message>
        <source>Sale of {assets}</source>
        <translation>Продажа {assets}</translation>
    </message>
    <message>
        <source>Share over time</source>
        <translation>Доли по дням</translation>
    </message>
    <message>
        <source>Time-weighted return</source>
        <translation>Взвешенная по времени</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Не объяснено</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Value on {date}</source>
        <translation>Стоимость на {date}</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>Волатильность</translation>
    </message>
    <message>
        <source>Whole fund</source>
        <translation>Весь фонд</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>дневная</translation>
    </message>
    <message>
        <source>over {days}</source>
        <translation>за {days}</translation>
    </message>
    <message>
        <source>part of it</source>
        <translation>неполный период</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>п. п.</translation>
    </message>
    <message>
        <source>time-weighted</source>
        <translation>по времени</translation>
    </message>
    <message>
        <source>{amount} unrealised</source>
        <translation>{amount} нереализовано</translation>
    </message>
    <message>
        <source>{currency} and share</source>
        <translation>{currency} и доля</translation>
    </message>
    <message>
        <source>{date}, {currency}</source>
        <translation>{date}, {currency}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>График</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Close checklist</source>
        <translation>Проверки перед закрытием</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking the book</source>
        <translation>Проверка книги</translation>
    </message>
    <message>
        <source>Checking what was imported</source>
        <translation>Проверка импортированного</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>The check ends without a result; the book is not touched.</source>
        <translation>Проверка закончится без результата; книга не затронута.</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>Проверка остановлена</translation>
    </message>
    <message numerus="yes">
        <source>The import left %n things to look at.</source>
        <translation>
            <numerusform>После импорта осталось %n замечание.</numerusform>
            <numerusform>После импорта осталось %n замечания.</numerusform>
            <numerusform>После импорта осталось %n замечаний.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import left 1 thing to look at.</source>
        <translation>После импорта осталось 1 замечание.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n уведомление</numerusform>
            <numerusform>%n уведомления</numerusform>
            <numerusform>%n уведомлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 ошибка</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 уведомление</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>К сведению</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>{asset} in {account}</source>
        <translation>{asset} на счёте {account}</translation>
    </message>
    <message>
        <source>{file}, line {row}</source>
        <translation>{file}, строка {row}</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>As of {date}</source>
        <translation>По состоянию на {date}</translation>
    </message>
    <message>
        <source>As of {date}: {counts}</source>
        <translation>По состоянию на {date}: {counts}</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Close the findings</source>
        <translation>Закрыть замечания</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Import prices…</source>
        <translation>Импорт цен…</translation>
    </message>
    <message>
        <source>Looked at: {transactions} transactions and {positions} positions. Compared: missing and stale prices and rates, rewards and openings without a value, transfers with one side or long on their way, gaps in references, entries recorded twice, prices far off the stored ones, large fees.</source>
        <translation>Просмотрено: операций — {transactions}, позиций — {positions}. Проверено: отсутствующие и устаревшие цены и курсы, вознаграждения и начальные остатки без стоимости, переводы с одной стороной или долго находящиеся в пути, пропуски в номерах документов, дважды записанные операции, цены, далёкие от сохранённых, крупные комиссии.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Замечаний нет</translation>
    </message>
    <message>
        <source>Open position</source>
        <translation>Открыть позицию</translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation>Открыть операцию</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>The book is being checked…</source>
        <translation>Книга проверяется…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
</context>
<context>
    <name>ClosePart</name>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Последний день</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть предварительно</translation>
    </message>
    <message>
        <source>Close a period</source>
        <translation>Закрытие периода</translation>
    </message>
    <message>
        <source>Done, but for late entries: each one has to say in its note why it is late.</source>
        <translation>Закрыто, кроме поздних операций: в примечании каждой указывают, почему она поздняя.</translation>
    </message>
    <message>
        <source>Final: nothing dated in it is taken any more, until it is reopened.</source>
        <translation>Окончательно: операции за эти дни больше не принимаются, пока период снова не откроют.</translation>
    </message>
    <message>
        <source>Lines of the list are open. Settle them first, or say why you lock now.</source>
        <translation>В списке есть невыполненное. Выполните его или укажите, почему закрываете окончательно сейчас.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрыть окончательно</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>При&amp;чина</translation>
    </message>
    <message>
        <source>The list is being gone through…</source>
        <translation>Идёт проверка по списку…</translation>
    </message>
    <message>
        <source>a lock takes one while lines are open</source>
        <translation>нужна: в списке есть невыполненное</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>this day and all before it</source>
        <translation>этот день и все до него</translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Space shows or hides, Alt+Up and Alt+Down move.</source>
        <translation>Пробел показывает или скрывает, Alt+Up и Alt+Down перемещают.</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Книга</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Transactions</source>
        <translation>&amp;Операции</translation>
    </message>
    <message>
        <source>&amp;Prices</source>
        <translation>&amp;Цены</translation>
    </message>
    <message>
        <source>P&amp;rint a statement…</source>
        <translation>&amp;Печать отчёта…</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>От&amp;чёты</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>Отчё&amp;ты</translation>
    </message>
    <message>
        <source>Documents of a &amp;month&apos;s end…</source>
        <translation>Документы на конец &amp;месяца…</translation>
    </message>
    <message>
        <source>P&amp;olicies…</source>
        <translation>&amp;Учётная политика…</translation>
    </message>
    <message>
        <source>Price &amp;settings…</source>
        <translation>На&amp;стройки цен…</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>&amp;Остановить получение</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Сервис</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Размер текста</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>&amp;Новая книга…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>&amp;Открыть книгу…</translation>
    </message>
    <message>
        <source>Open the &amp;demo book</source>
        <translation>Открыть &amp;демокнигу</translation>
    </message>
    <message>
        <source>&amp;Import transactions…</source>
        <translation>&amp;Импорт операций…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Резервная копия…</translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation>&amp;Закрыть книгу</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Копировать &amp;ячейку, как показано</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Фильтр</translation>
    </message>
    <message>
        <source>&amp;Holdings</source>
        <translation>&amp;Активы</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Графики</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Предыдущая вкладка</translation>
    </message>
    <message>
        <source>As of a &amp;date</source>
        <translation>По состоянию на &amp;дату</translation>
    </message>
    <message>
        <source>As of &amp;now</source>
        <translation>По состоянию на текущий &amp;момент</translation>
    </message>
    <message>
        <source>The other c&amp;urrency</source>
        <translation>Другая &amp;валюта</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в с&amp;истеме</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>&amp;New transaction</source>
        <translation>&amp;Новая операция</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>Утвер&amp;ждение</translation>
    </message>
    <message>
        <source>&amp;Audit trail…</source>
        <translation>Журнал &amp;аудита…</translation>
    </message>
    <message>
        <source>Chec&amp;k a paper…</source>
        <translation>Про&amp;верить документ…</translation>
    </message>
    <message>
        <source>&amp;Check the book</source>
        <translation>Проверить &amp;книгу</translation>
    </message>
    <message>
        <source>&amp;Fetch prices</source>
        <translation>&amp;Получить цены</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>П&amp;ерейти…</translation>
    </message>
    <message>
        <source>&amp;Import prices or rates…</source>
        <translation>&amp;Импорт цен или курсов…</translation>
    </message>
    <message>
        <source>&amp;Lock the window</source>
        <translation>&amp;Заблокировать окно</translation>
    </message>
    <message>
        <source>&amp;New price…</source>
        <translation>&amp;Новая цена…</translation>
    </message>
    <message>
        <source>&amp;Periods…</source>
        <translation>Пе&amp;риоды…</translation>
    </message>
    <message>
        <source>&amp;Switch user…</source>
        <translation>&amp;Сменить пользователя…</translation>
    </message>
    <message>
        <source>&amp;Users…</source>
        <translation>По&amp;льзователи…</translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation>&amp;Проверить журнал</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>Отк&amp;уда эта цифра?</translation>
    </message>
    <message>
        <source>Ga&amp;ins</source>
        <translation>При&amp;быль</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Клавиши</translation>
    </message>
    <message>
        <source>&amp;About Alem Desktop</source>
        <translation>&amp;О программе Alem Desktop</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>a draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>a price of one&apos;s own</source>
        <translation>ручное изменение цены</translation>
    </message>
    <message>
        <source>a rejection</source>
        <translation>отклонение</translation>
    </message>
    <message>
        <source>a reversal</source>
        <translation>сторно</translation>
    </message>
    <message>
        <source>a withdrawal</source>
        <translation>отзыв</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>approve or reject</source>
        <translation>утверждать или отклонять</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>утверждено</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>утверждающий</translation>
    </message>
    <message>
        <source>attach evidence</source>
        <translation>прикладывать документы</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>change a policy</source>
        <translation>менять учётную политику</translation>
    </message>
    <message>
        <source>close or lock a period</source>
        <translation>закрывать периоды</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>предварительно закрыта</translation>
    </message>
    <message>
        <source>export, print or seal</source>
        <translation>экспортировать, печатать или заверять печатью</translation>
    </message>
    <message>
        <source>import prices and rates</source>
        <translation>импортировать цены и курсы</translation>
    </message>
    <message>
        <source>issue a statement</source>
        <translation>выпускать отчёты</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>закрыта окончательно</translation>
    </message>
    <message>
        <source>manage the users</source>
        <translation>управлять пользователями</translation>
    </message>
    <message>
        <source>preparer</source>
        <translation>составитель</translation>
    </message>
    <message>
        <source>propose a price</source>
        <translation>предлагать цену</translation>
    </message>
    <message>
        <source>propose a reversal</source>
        <translation>предлагать сторно</translation>
    </message>
    <message>
        <source>propose to reopen a period</source>
        <translation>предлагать снова открыть период</translation>
    </message>
    <message>
        <source>rebuild the book</source>
        <translation>перестраивать книгу</translation>
    </message>
    <message>
        <source>record a reconciliation</source>
        <translation>записывать сверку</translation>
    </message>
    <message>
        <source>record transactions</source>
        <translation>записывать операции</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>reopening a period</source>
        <translation>повторное открытие периода</translation>
    </message>
    <message>
        <source>replaced by a newer version</source>
        <translation>заменено новой версией</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>сторнировано</translation>
    </message>
    <message>
        <source>taking a doubtful price</source>
        <translation>принятие сомнительной цены</translation>
    </message>
    <message>
        <source>voiding a statement</source>
        <translation>аннулирование отчёта</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>на утверждении</translation>
    </message>
</context>
<context>
    <name>Convention</name>
    <message>
        <source>(1 + TWR)^(365 / days) - 1 over {days} days; from 365 days on.</source>
        <translation>(1 + TWR)^(365 / дни) - 1, дней: {days}; начиная с 365 дней.</translation>
    </message>
    <message>
        <source>(Closing value - opening value - sum of flows) / (opening value + sum of weighed flows), a fraction, not annualised. A flow on the n-th day after {start} has the weight ({days} - n) / {days}: it counts from the end of its day. Source: GIPS Standards 2020.</source>
        <translation>(Конечная стоимость - начальная стоимость - сумма потоков) / (начальная стоимость + сумма взвешенных потоков), доля, без пересчёта на год. Поток n-го дня после {start} имеет вес ({days} - n) / {days}: он учитывается с конца своего дня. Источник: стандарты GIPS 2020.</translation>
    </message>
    <message>
        <source>(Cost - gains realised on the asset up to {end}) / quantity: at or below 0 the cost has been earned back.</source>
        <translation>(Стоимость приобретения - прибыль, реализованная по активу до {end}) / количество: при 0 и ниже затраты уже окупились.</translation>
    </message>
    <message>
        <source>1 / HHI of the accounts: so many equal accounts would be as concentrated on {end}.</source>
        <translation>1 / HHI по счетам: столько равных счетов дали бы такую же концентрацию на {end}.</translation>
    </message>
    <message>
        <source>1 / HHI: so many equal assets would be as concentrated on {end}.</source>
        <translation>1 / HHI: столько равных активов дали бы такую же концентрацию на {end}.</translation>
    </message>
    <message>
        <source>A return over {horizon} days compounds as many daily returns in a row; they overlap.</source>
        <translation>Доходность за дней: {horizon} складывается из стольких же дневных доходностей подряд; периоды перекрываются.</translation>
    </message>
    <message>
        <source>Closing value - opening value = flow + income + fees + price + currency + residual, in {currency}; fees are negative. The residual is computed, and is 0 when all is explained. What a token swap carried counts at cost.</source>
        <translation>Конечная стоимость - начальная стоимость = потоки + доходы + комиссии + цена + курс + остаток, {currency}; комиссии отрицательны. Остаток вычислен и равен 0, когда объяснено всё. Перенесённое при обмене токена учитывается по стоимости приобретения.</translation>
    </message>
    <message>
        <source>Cost / (quantity x (1 - exit fee)) on {end}, exit fee {fee} % of the proceeds.</source>
        <translation>Стоимость приобретения / (количество × (1 - комиссия за выход)) на {end}, комиссия за выход {fee} % от выручки.</translation>
    </message>
    <message>
        <source>Cost / quantity on {end}, in {currency} for a unit.</source>
        <translation>Стоимость приобретения / количество на {end}, {currency} за единицу.</translation>
    </message>
    <message>
        <source>Daily tracking error x square root of {year_days} days of trading in a year; from 365 days on.</source>
        <translation>Дневная ошибка следования × квадратный корень из числа торговых дней в году: {year_days}; начиная с 365 дней.</translation>
    </message>
    <message>
        <source>Daily volatility x square root of {year_days} days of trading in a year; from 365 days on.</source>
        <translation>Дневная волатильность × квадратный корень из числа торговых дней в году: {year_days}; начиная с 365 дней.</translation>
    </message>
    <message>
        <source>Days whose value stands on a doubtful price or rate (stale, unchanged, a large move …): {days} of {all}.</source>
        <translation>Дней, стоимость которых опирается на сомнительную цену или курс (устаревшие, неизменные, резкий сдвиг …): {days} из {all}.</translation>
    </message>
    <message>
        <source>Deepest fall of the return index, which is 1 at the opening, from its highest to a later lowest, a fraction, 0 or negative; of equal ones the earliest. Flows do not move the index. Days under water: from the peak to the recovery, else to {end}.</source>
        <translation>Самое глубокое падение индекса доходности (в начале он равен 1) от максимума до последующего минимума, доля, 0 или меньше; из равных — самое раннее. Потоки на индекс не влияют. Дни под водой: от максимума до восстановления, иначе до {end}.</translation>
    </message>
    <message>
        <source>Historical loss at {confidence} % (horizon in days: {horizon}): the k-th worst of n = {n} returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss is positive.</source>
        <translation>Исторический убыток при {confidence} % (горизонт в днях: {horizon}): k-я из худших доходностей, n = {n}, k = n × (1 - доверительный уровень) с округлением вверх = {k}. Доля; убыток положителен.</translation>
    </message>
    <message>
        <source>Historical: the k-th worst of n returns, k = n x (1 - confidence) rounded up, at 95 and 99 %, over 1 and 10 days. A fraction; a loss is positive.</source>
        <translation>Исторический метод: k-я из худших среди n доходностей, k = n × (1 - доверительный уровень) с округлением вверх, для 95 и 99 %, за 1 и 10 дней. Доля; убыток положителен.</translation>
    </message>
    <message>
        <source>Historical: the mean of the k worst of n returns, k = n x (1 - confidence) rounded up, at 95 and 99 %, over 1 and 10 days. A fraction; a loss is positive.</source>
        <translation>Исторический метод: среднее из k худших среди n доходностей, k = n × (1 - доверительный уровень) с округлением вверх, для 95 и 99 %, за 1 и 10 дней. Доля; убыток положителен.</translation>
    </message>
    <message>
        <source>How many rates above -100 % solve that: unique, multiple (then none is told) or none.</source>
        <translation>Сколько ставок выше -100 % решают это: одна, несколько (тогда не указана ни одна) или ни одной.</translation>
    </message>
    <message>
        <source>Mean historical loss beyond {confidence} % (horizon in days: {horizon}): the mean of the k worst of n = {n} returns, k = n x (1 - confidence) rounded up = {k}. A fraction; a loss is positive.</source>
        <translation>Средний исторический убыток за пределом {confidence} % (горизонт в днях: {horizon}): среднее из k худших доходностей, n = {n}, k = n × (1 - доверительный уровень) с округлением вверх = {k}. Доля; убыток положителен.</translation>
    </message>
    <message>
        <source>Part of the quantity that can be sold in so many days at {participation} % of the average volume of a day; 1 is all.</source>
        <translation>Часть количества, которую можно продать за столько дней при {participation} % от среднего дневного объёма; 1 — всё.</translation>
    </message>
    <message>
        <source>Price of {code} in {currency}, as what is held of it is valued, at the valuation point that ends {end} over that of {start}, less 1.</source>
        <translation>Цена {code} в {currency}, по которой оценивается удерживаемое, на момент оценки в конце {end}, делённая на цену в конце {start}, минус 1.</translation>
    </message>
    <message>
        <source>Units traded in a day: the mean over the days that have a volume among the {window} days up to {end}, of all pairs together; of each pair the source that says most.</source>
        <translation>Единиц за день торгов: среднее по дням, у которых есть объём, из последних дней: {window}, по {end}, по всем парам вместе; для каждой пары берётся источник с наибольшим объёмом.</translation>
    </message>
    <message>
        <source>What came in from outside less what went out, from the day after {start} to {end}, each at its value on its own day, in {currency}. Income and fees are no flows. Of an account, what another one sent counts at the price with which its day begins, what was sent there at the one with which it ends.</source>
        <translation>Поступило извне за вычетом выведенного, со дня после {start} по {end}, по стоимости каждого дня, {currency}. Доходы и комиссии потоками не считаются. Для счёта полученное с другого счёта учитывается по цене начала дня, отправленное туда — по цене конца дня.</translation>
    </message>
    <message>
        <source>Quantity / (average volume of a day x {participation} % of it that a sale may be).</source>
        <translation>Количество / (средний дневной объём × {participation} % от него, которые может занять продажа).</translation>
    </message>
    <message>
        <source>Sample covariance of the daily returns with those of {code}, over the product of both standard deviations; n = {n} days on which both are known.</source>
        <translation>Выборочная ковариация дневных доходностей с доходностями {code}, делённая на произведение обоих стандартных отклонений; дней, когда известны обе: n = {n}.</translation>
    </message>
    <message>
        <source>Sample covariance of the daily returns with those of {code}, over the sample variance of the latter; n = {n} days on which both are known.</source>
        <translation>Выборочная ковариация дневных доходностей с доходностями {code}, делённая на выборочную дисперсию последних; дней, когда известны обе: n = {n}.</translation>
    </message>
    <message>
        <source>Sample standard deviation (n - 1) of daily return less that of {code}; n = {n} days on which both are known.</source>
        <translation>Выборочное стандартное отклонение (n - 1) разницы дневной доходности и доходности {code}; дней, когда известны обе: n = {n}.</translation>
    </message>
    <message>
        <source>Sample standard deviation (n - 1) of n = {n} simple daily returns, a fraction. Left out: returns over more than a day, and days on which nothing was invested.</source>
        <translation>Выборочное стандартное отклонение (n - 1) простых дневных доходностей, n = {n}, доля. Не учтены доходности за несколько дней и дни, когда ничего не было вложено.</translation>
    </message>
    <message>
        <source>Stretches of days without a value, each chained as one period: {stretches}; days in them: {days}.</source>
        <translation>Отрезков без стоимости, каждый учтён как один период: {stretches}; дней в них: {days}.</translation>
    </message>
    <message>
        <source>Sum of the squared weights of the accounts by value on {end} (Herfindahl-Hirschman index).</source>
        <translation>Сумма квадратов долей счетов по стоимости на {end} (индекс Херфиндаля — Хиршмана).</translation>
    </message>
    <message>
        <source>Sum of the squared weights of the assets by value on {end} (Herfindahl-Hirschman index): 1 for a single asset, 1/m for m equal ones.</source>
        <translation>Сумма квадратов долей активов по стоимости на {end} (индекс Херфиндаля — Хиршмана): 1 для единственного актива, 1/m для m равных.</translation>
    </message>
    <message>
        <source>TWR less the return of {code} over the same {days} days.</source>
        <translation>TWR минус доходность {code} за тот же период, дней: {days}.</translation>
    </message>
    <message>
        <source>The same of each asset: its flow is what was paid for it less what it brought, with what was carried from or to another asset at cost; so the flows among assets cancel.</source>
        <translation>То же по каждому активу: его поток — уплаченное за него минус вырученное, перенесённое из другого актива или в другой — по стоимости приобретения; поэтому потоки между активами взаимно погашаются.</translation>
    </message>
    <message>
        <source>Time-weighted return over {days} days, a fraction, not annualised: the product of the growth of each day, (value + outflow) / (value of the day before + inflow), less 1. Inflows count at the start of their day, outflows at its end. Net of fees paid in the book. Source: GIPS Standards 2020.</source>
        <translation>Взвешенная по времени доходность за дней: {days}, доля, без пересчёта на год: произведение прироста каждого дня, (стоимость + отток) / (стоимость накануне + приток), минус 1. Приток учитывается в начале дня, отток — в конце. За вычетом комиссий, уплаченных в книге. Источник: стандарты GIPS 2020.</translation>
    </message>
    <message>
        <source>Value at the valuation point that ends {end}, in {currency}: quantity x price of all that is held.</source>
        <translation>Стоимость на момент оценки в конце {end}, {currency}: количество × цена по всему, что есть.</translation>
    </message>
    <message>
        <source>Value at the valuation point that ends {start}, in {currency}: quantity x price of all that is held.</source>
        <translation>Стоимость на момент оценки в конце {start}, {currency}: количество × цена по всему, что есть.</translation>
    </message>
    <message>
        <source>Yearly rate r at which sum of amount / (1 + r)^(days / 365) = 0: the opening value is paid in on {start}, each day&apos;s net flow counts on its own date, the closing value is got back on {end}. Whole days; yearly also for less than a year.</source>
        <translation>Годовая ставка r, при которой сумма величин сумма / (1 + r)^(дни / 365) = 0: начальная стоимость внесена {start}, чистый поток каждого дня учитывается на свою дату, конечная стоимость возвращена {end}. Целые дни; ставка годовая и для периода меньше года.</translation>
    </message>
</context>
<context>
    <name>DayReader</name>
    <message>
        <source>Enter or letting go shows them, Esc drops them</source>
        <translation>Enter или отпускание кнопки покажет их, Esc отменит</translation>
    </message>
    <message>
        <source>Nothing was bought or sold in this period</source>
        <translation>В этом периоде покупок и продаж нет</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>с {first} по {last}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>Reason, required to reject</source>
        <translation>Причина, нужна для отклонения</translation>
    </message>
    <message>
        <source>Reason, required to withdraw</source>
        <translation>Причина, нужна для отзыва</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Say why first: the reason stays in the journal.</source>
        <translation>Сначала укажите причину: она останется в журнале.</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Отправить на утверждение</translation>
    </message>
    <message>
        <source>Type your password first: it confirms who decides.</source>
        <translation>Сначала введите пароль: он подтверждает, кто решает.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
</context>
<context>
    <name>DefinitionPopup</name>
    <message>
        <source>All figures of the period</source>
        <translation>Все показатели периода</translation>
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
        <translation>Проводки</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation>Применённый курс</translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation>Стоимость комиссии</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Кто записал</translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation>Когда записано</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Cost, {currency}</source>
        <translation>Стоимость, {currency}</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>Остаток после</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>A draft, in no figure. Nobody is asked to approve it.</source>
        <translation>Черновик, в цифрах не учтён. На утверждение не отправлен.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Утвердил</translation>
    </message>
    <message>
        <source>Awaits approval by another person. It is in no figure until then.</source>
        <translation>Должен утвердить другой человек. До этого в цифрах не учтено.</translation>
    </message>
    <message numerus="yes">
        <source>Awaits the approval of %n other people. It is in no figure until then.</source>
        <translation>
            <numerusform>Нужно утверждение ещё %n человека. До этого в цифрах не учтено.</numerusform>
            <numerusform>Нужно утверждение ещё %n человек. До этого в цифрах не учтено.</numerusform>
            <numerusform>Нужно утверждение ещё %n человек. До этого в цифрах не учтено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Дублировать как черновик</translation>
    </message>
    <message>
        <source>Lot {reference}</source>
        <translation>Партия {reference}</translation>
    </message>
    <message>
        <source>None: it is reversed.</source>
        <translation>Нет: операция сторнирована.</translation>
    </message>
    <message>
        <source>None: it was rejected.</source>
        <translation>Нет: операция отклонена.</translation>
    </message>
    <message>
        <source>None: the quantity stays in the position.</source>
        <translation>Нет: количество остаётся в позиции.</translation>
    </message>
    <message>
        <source>Postings once approved</source>
        <translation>Проводки после утверждения</translation>
    </message>
    <message>
        <source>Prepared at</source>
        <translation>Когда составлено</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Составил</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Записать заново</translation>
    </message>
    <message>
        <source>Rejected by</source>
        <translation>Отклонил</translation>
    </message>
    <message>
        <source>Rejected, in no figure.</source>
        <translation>Отклонено, в цифрах не учтено.</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Сторнировал</translation>
    </message>
    <message>
        <source>Reversed, in no figure.</source>
        <translation>Сторнировано, в цифрах не учтено.</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>Сторнировать…</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Отозвал</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>исправить</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>дублировать</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>сторнировать</translation>
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
        <translation>{user}: утверждено; должен утвердить ещё один человек. До этого в цифрах не учтено.</translation>
    </message>
    <message>
        <source>{user} proposed to reverse it: {reason}. Until another person approves that, it counts.</source>
        <translation>{user}: предложено сторно, причина: {reason}. Пока его не утвердит другой человек, операция учитывается.</translation>
    </message>
    <message>
        <source>{user} rejected it: {reason}. It is in no figure.</source>
        <translation>{user}: отклонено, причина: {reason}. В цифрах не учтено.</translation>
    </message>
    <message>
        <source>{user} reversed it by record {number}: {reason}. It is in no figure.</source>
        <translation>{user}: сторнировано записью {number}, причина: {reason}. В цифрах не учтено.</translation>
    </message>
    <message>
        <source>{user} withdrew it: {reason}. It is in no figure.</source>
        <translation>{user}: отозвано, причина: {reason}. В цифрах не учтено.</translation>
    </message>
    <message>
        <source>back to list</source>
        <translation>назад к списку</translation>
    </message>
</context>
<context>
    <name>DossierPane</name>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>О предложении</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>Not yours to decide, and left as they are: {count}.</source>
        <translation>Решаете не вы, останутся без изменений: {count}.</translation>
    </message>
    <message>
        <source>One act decides on all of them together: all, or none if one is refused.</source>
        <translation>Решение принимается сразу по всем: либо все, либо ни одного, если одно не принято.</translation>
    </message>
    <message>
        <source>Prepared by {names}</source>
        <translation>Составили: {names}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Total, {currency}</source>
        <translation>Итого, {currency}</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Value of what comes in</source>
        <translation>Стоимость поступлений</translation>
    </message>
    <message>
        <source>Value of what goes out</source>
        <translation>Стоимость выбытий</translation>
    </message>
    <message>
        <source>Waiting {age}</source>
        <translation>Ждёт {age}</translation>
    </message>
    <message>
        <source>Without a value of their own, and in no total: {count}.</source>
        <translation>Без своей стоимости, не входят в итоги: {count}.</translation>
    </message>
    <message>
        <source>{count} proposals selected</source>
        <translation>Выбрано предложений: {count}</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>&amp;Basis</source>
        <translation>&amp;Основа</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Документ</translation>
    </message>
    <message>
        <source>A draft carries no number. Its figures can be asked for again at any time.</source>
        <translation>У черновика нет номера. Его цифры можно запросить снова в любое время.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все счета</translation>
    </message>
    <message>
        <source>All assets</source>
        <translation>Все активы</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Активы</translation>
    </message>
    <message>
        <source>Batch…</source>
        <translation>Пакет…</translation>
    </message>
    <message>
        <source>Give it the next number and keep its figures in the journal for ever</source>
        <translation>Присвоить следующий номер и навсегда сохранить цифры в журнале</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Выпустить…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Replace nothing</source>
        <translation>Ничего не заменять</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Settlement date</source>
        <translation>Дата расчётов</translation>
    </message>
    <message>
        <source>Something is undecided; see the list above</source>
        <translation>Есть нерешённое, см. список выше</translation>
    </message>
    <message>
        <source>Trade date</source>
        <translation>Дата сделки</translation>
    </message>
    <message>
        <source>When issued, it replaces {number}.</source>
        <translation>После выпуска заменит {number}.</translation>
    </message>
    <message>
        <source>record {sequence}</source>
        <translation>запись {sequence}</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>Счетов: {count}</translation>
    </message>
    <message>
        <source>{count} assets</source>
        <translation>Активов: {count}</translation>
    </message>
</context>
<context>
    <name>EffectRows</name>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>As of {time}.</source>
        <translation>По состоянию на {time}.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Everything, {currency}</source>
        <translation>Всё вместе, {currency}</translation>
    </message>
    <message>
        <source>Give asset, time and price to see what it changes.</source>
        <translation>Укажите актив, время и цену, чтобы увидеть, что изменится.</translation>
    </message>
    <message>
        <source>Price, {quote} for one {base}</source>
        <translation>Цена, {quote} за 1 {base}</translation>
    </message>
    <message>
        <source>The price of {source} of {time} is kept.</source>
        <translation>Прежняя цена ({source}, {time}) сохраняется.</translation>
    </message>
    <message>
        <source>There is no price at that time yet.</source>
        <translation>На это время цены ещё нет.</translation>
    </message>
    <message>
        <source>Value of {asset}, {currency}</source>
        <translation>Стоимость {asset}, {currency}</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No position matches</source>
        <translation>Подходящих позиций нет</translation>
    </message>
    <message>
        <source>Words look in assets, accounts and sources; asset:BNB looks in one place.</source>
        <translation>Слова ищутся в активах, счетах и источниках; asset:BNB ищет только в одном месте.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Nothing was held then</source>
        <translation>На тот день активов нет</translation>
    </message>
    <message>
        <source>The book has transactions, but none that left anything on that day.</source>
        <translation>В книге есть операции, но на тот день после них ничего не осталось.</translation>
    </message>
    <message>
        <source>Show what is held now</source>
        <translation>Показать текущие активы</translation>
    </message>
    <message>
        <source>This book has no transactions yet</source>
        <translation>В этой книге ещё нет операций</translation>
    </message>
    <message>
        <source>Holdings appear here after the first one. Two things are needed.</source>
        <translation>Активы появятся здесь после первой операции. Нужны две вещи.</translation>
    </message>
    <message>
        <source>Prices and official rates</source>
        <translation>Цены и официальные курсы</translation>
    </message>
    <message>
        <source>Import prices as CSV and the {pair} rates of the National Bank, so that positions have a value and costs their official rate.</source>
        <translation>Импортируйте цены из CSV и курсы {pair} Национального Банка, чтобы у позиций была стоимость, а у стоимости приобретения — официальный курс.</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Импорт цен</translation>
    </message>
    <message>
        <source>Opening lots or past transactions</source>
        <translation>Начальные партии или прошлые операции</translation>
    </message>
    <message>
        <source>Import a CSV file or a Binance export, or enter them by hand. A file goes in whole or not at all.</source>
        <translation>Импортируйте файл CSV или выгрузку Binance либо введите операции вручную. Файл импортируется целиком или никак.</translation>
    </message>
    <message>
        <source>A fee is an expense where the book&apos;s policy keeps it out of cost and proceeds. There is none from {first} to {last}.</source>
        <translation>Комиссия относится на расходы, если по учётной политике книги она не входит в стоимость приобретения и выручку. С {first} по {last} таких комиссий нет.</translation>
    </message>
    <message>
        <source>A gain is realised when something is sold, exchanged or paid with. Nothing was, from {first} to {last}.</source>
        <translation>Прибыль реализуется, когда актив продан, обменян или отдан в оплату. С {first} по {last} такого не было.</translation>
    </message>
    <message>
        <source>A price belongs to an asset. An asset comes with its first transaction.</source>
        <translation>Цена относится к активу. Актив появляется с первой операцией.</translation>
    </message>
    <message>
        <source>Bring in prices and rates</source>
        <translation>Внесите цены и курсы</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Ввести вручную</translation>
    </message>
    <message>
        <source>Fetch prices</source>
        <translation>Получить цены</translation>
    </message>
    <message>
        <source>From files you have, or from the sources of the settings.</source>
        <translation>Из имеющихся файлов или из источников, заданных в настройках.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Income is what came in without being bought. Nothing did, from {first} to {last}.</source>
        <translation>Доход — это то, что поступило без покупки. С {first} по {last} таких поступлений не было.</translation>
    </message>
    <message>
        <source>Is the book elsewhere?</source>
        <translation>Книга в другом месте?</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>No disposals in this period</source>
        <translation>В этом периоде выбытий нет</translation>
    </message>
    <message>
        <source>No expenses in this period</source>
        <translation>В этом периоде расходов нет</translation>
    </message>
    <message>
        <source>No income in this period</source>
        <translation>В этом периоде доходов нет</translation>
    </message>
    <message>
        <source>No price matches</source>
        <translation>Подходящих цен нет</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation>Открыть другую книгу</translation>
    </message>
    <message>
        <source>Record a transaction</source>
        <translation>Запишите операцию</translation>
    </message>
    <message>
        <source>Show all periods</source>
        <translation>Показать все периоды</translation>
    </message>
    <message>
        <source>The book has no transactions yet:</source>
        <translation>В книге ещё нет операций:</translation>
    </message>
    <message>
        <source>This book has no assets yet</source>
        <translation>В этой книге ещё нет активов</translation>
    </message>
    <message>
        <source>Was it at another time?</source>
        <translation>Это было в другое время?</translation>
    </message>
    <message>
        <source>What was bought is priced from then on.</source>
        <translation>С этого времени у купленного появляется цена.</translation>
    </message>
    <message>
        <source>Words look in assets, accounts and references; asset:BNB looks in one place.</source>
        <translation>Слова ищутся в активах, счетах и номерах документов; asset:BNB ищет только в одном месте.</translation>
    </message>
    <message>
        <source>Words look in assets, sources and flags; asset:BNB looks in one place.</source>
        <translation>Слова ищутся в активах, источниках и отметках; asset:BNB ищет только в одном месте.</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>new transaction</source>
        <translation>новая операция</translation>
    </message>
    <message>
        <source>open a book</source>
        <translation>открыть книгу</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>клавиши</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>EntryActs</name>
    <message>
        <source>Correct transaction</source>
        <translation>Исправить операцию</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Дублировать как черновик</translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation>Открыть операцию</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Записать заново</translation>
    </message>
    <message>
        <source>Reverse transaction…</source>
        <translation>Сторнировать операцию…</translation>
    </message>
    <message>
        <source>{reference} is in no figure, so there is nothing to reverse.</source>
        <translation>Операция {reference} в цифрах не учтена, сторнировать нечего.</translation>
    </message>
    <message>
        <source>{reference} is in the figures. Reverse it and record it anew.</source>
        <translation>Операция {reference} учтена в цифрах. Сторнируйте её и запишите заново.</translation>
    </message>
    <message>
        <source>{reference} is reversed. Record it anew instead.</source>
        <translation>Операция {reference} сторнирована. Запишите её заново.</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>new asset</source>
        <translation>новый актив</translation>
    </message>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation>
            <numerusform>%n знак</numerusform>
            <numerusform>%n знака</numerusform>
            <numerusform>%n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>at nil</source>
        <translation>по нулевой цене</translation>
    </message>
    <message>
        <source>blank: at once</source>
        <translation>пусто: сразу</translation>
    </message>
    <message>
        <source>new, will be created</source>
        <translation>новый, будет создан</translation>
    </message>
    <message>
        <source>paid outside the book</source>
        <translation>оплата вне книги</translation>
    </message>
    <message>
        <source>stored price</source>
        <translation>сохранённая цена</translation>
    </message>
    <message>
        <source>{currency} of this account</source>
        <translation>{currency} этого счёта</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>{zone}, that is {time} UTC</source>
        <translation>{zone}, то есть {time} UTC</translation>
    </message>
    <message>
        <source>“{found}” is not a date and time. Write it as 20.11.2026 14:32.</source>
        <translation>«{found}» — не дата и время. Напишите так: 20.11.2026 14:32.</translation>
    </message>
    <message>
        <source>The type says which way it goes. Write the figure without a sign.</source>
        <translation>Направление определяется типом операции. Напишите число без знака.</translation>
    </message>
    <message>
        <source>The quantity is zero. Write a figure above zero.</source>
        <translation>Количество равно нулю. Напишите число больше нуля.</translation>
    </message>
    <message>
        <source>The figure has more than 24 digits before the point. Correct it.</source>
        <translation>В целой части больше 24 цифр. Исправьте число.</translation>
    </message>
    <message>
        <source>{fraction} or {thousands}? Write {long} or {whole}.</source>
        <translation>{fraction} или {thousands}? Напишите {long} или {whole}.</translation>
    </message>
    <message>
        <source>{found} decimals, {asset} takes {allowed}. Correct the figure.</source>
        <translation>Знаков после запятой {found}, для {asset} можно {allowed}. Исправьте число.</translation>
    </message>
    <message>
        <source>Settles</source>
        <translation>Время расчётов</translation>
    </message>
    <message>
        <source>The account that it goes to is missing. Choose one or type a new name.</source>
        <translation>Счёт поступления не указан. Выберите его или введите новое название.</translation>
    </message>
    <message>
        <source>The asset that was received is missing. Choose one or type its code.</source>
        <translation>Полученный актив не указан. Выберите его или введите код.</translation>
    </message>
    <message>
        <source>The fee is missing. Type how much, or empty what it is in.</source>
        <translation>Комиссия не указана. Введите сумму или очистите её актив.</translation>
    </message>
    <message>
        <source>The quantity is missing. Type how much it was.</source>
        <translation>Количество не указано. Введите количество.</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>На счёт</translation>
    </message>
    <message>
        <source>What was received is missing. Type how much.</source>
        <translation>Полученное количество не указано. Введите его.</translation>
    </message>
    <message>
        <source>{found} decimals, {allowed} are kept. Correct the figure.</source>
        <translation>Знаков после запятой {found}, хранится {allowed}. Исправьте число.</translation>
    </message>
    <message>
        <source>{names} or {last} can approve</source>
        <translation>Утвердить может {names} или {last}</translation>
    </message>
    <message>
        <source>{name} can approve</source>
        <translation>Утвердить может {name}</translation>
    </message>
    <message>
        <source>{reference} awaits approval by another person</source>
        <translation>{reference}: должен утвердить другой человек</translation>
    </message>
    <message>
        <source>{reference} is a draft in the register; nobody is asked to approve it</source>
        <translation>{reference} — черновик в реестре; на утверждение не отправлен</translation>
    </message>
    <message>
        <source>{reference} is recorded</source>
        <translation>{reference}: записано</translation>
    </message>
    <message>
        <source>{time} UTC</source>
        <translation>{time} UTC</translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write it as 1234.56.</source>
        <translation>«{found}» — не число. Напишите так: 1234.56.</translation>
    </message>
    <message>
        <source>The separators of “{found}” do not make one number. Leave the group signs out.</source>
        <translation>Разделители в «{found}» не складываются в одно число. Уберите разделители групп.</translation>
    </message>
    <message>
        <source>The calculation “{found}” cannot be read. Correct it.</source>
        <translation>Выражение «{found}» не вычислить. Исправьте его.</translation>
    </message>
    <message>
        <source>Division by zero has no value. Correct the calculation.</source>
        <translation>На ноль делить нельзя. Исправьте выражение.</translation>
    </message>
    <message>
        <source>The result has no end of decimals. Write the figure that was agreed.</source>
        <translation>Результат — бесконечная дробь. Напишите согласованное число.</translation>
    </message>
    <message>
        <source>The figure is too long. Correct it.</source>
        <translation>Число слишком длинное. Исправьте его.</translation>
    </message>
    <message>
        <source>The asset is missing. Choose one or type its code.</source>
        <translation>Актив не указан. Выберите его или введите код.</translation>
    </message>
    <message>
        <source>The trade time is missing. Write it as 20.11.2026 14:32.</source>
        <translation>Время сделки не указано. Напишите так: 20.11.2026 14:32.</translation>
    </message>
    <message>
        <source>The account is missing. Choose one or type a new name.</source>
        <translation>Счёт не указан. Выберите его или введите новое название.</translation>
    </message>
    <message>
        <source>The currency is missing. Choose the one that was paid in.</source>
        <translation>Валюта не указана. Выберите валюту оплаты.</translation>
    </message>
    <message>
        <source>The reference is missing. Type the number on the confirmation.</source>
        <translation>Номер документа не указан. Введите номер из подтверждения.</translation>
    </message>
    <message>
        <source>The quantity is missing. Type how much money it was.</source>
        <translation>Количество не указано. Введите сумму денег.</translation>
    </message>
    <message>
        <source>Two of quantity, unit price and amount are needed. Type this one or another.</source>
        <translation>Нужны два значения из трёх: количество, цена единицы, сумма. Введите это или другое.</translation>
    </message>
    <message>
        <source>{time} is in the future. A book records what has happened.</source>
        <translation>Время {time} ещё не наступило. В книгу записывают то, что уже произошло.</translation>
    </message>
    <message>
        <source>{time} is before 2009, when the first crypto asset came.</source>
        <translation>{time} — раньше 2009 года, когда появился первый криптоактив.</translation>
    </message>
    <message>
        <source>{count} characters, {limit} fit. Shorten it.</source>
        <translation>Символов {count}, помещается {limit}. Сократите текст.</translation>
    </message>
    <message>
        <source>It has characters that do not print. Type it anew.</source>
        <translation>В тексте есть непечатаемые символы. Введите его заново.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Trade time</source>
        <translation>Время сделки</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Цена единицы</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message numerus="yes">
        <source>%n later disposals change: realised gain {before} becomes {after}.</source>
        <translation>
            <numerusform>Изменится %n более позднее выбытие: реализованная прибыль была {before}, станет {after}.</numerusform>
            <numerusform>Изменятся %n более поздних выбытия: реализованная прибыль была {before}, станет {after}.</numerusform>
            <numerusform>Изменится %n более поздних выбытий: реализованная прибыль была {before}, станет {after}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later disposals changed: realised gain {before} became {after}.</source>
        <translation>
            <numerusform>Изменилось %n более позднее выбытие: реализованная прибыль была {before}, стала {after}.</numerusform>
            <numerusform>Изменились %n более поздних выбытия: реализованная прибыль была {before}, стала {after}.</numerusform>
            <numerusform>Изменилось %n более поздних выбытий: реализованная прибыль была {before}, стала {after}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 later disposal changed: realised gain {before} became {after}.</source>
        <translation>Изменилось 1 более позднее выбытие: реализованная прибыль была {before}, стала {after}.</translation>
    </message>
    <message>
        <source>1 later disposal changes: realised gain {before} becomes {after}.</source>
        <translation>Изменится 1 более позднее выбытие: реализованная прибыль была {before}, станет {after}.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>Поступление</translation>
    </message>
    <message>
        <source>Asset received</source>
        <translation>Полученный актив</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation>Актив комиссии</translation>
    </message>
    <message numerus="yes">
        <source>Looks like {reference} of {day} and %n others: they say the same. Record it only if it happened once more.</source>
        <translation>
            <numerusform>Похоже на {reference} от {day} и ещё %n операцию с теми же данными. Записывайте, только если это произошло ещё раз.</numerusform>
            <numerusform>Похоже на {reference} от {day} и ещё %n операции с теми же данными. Записывайте, только если это произошло ещё раз.</numerusform>
            <numerusform>Похоже на {reference} от {day} и ещё %n операций с теми же данными. Записывайте, только если это произошло ещё раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like {reference} of {day}: same account, asset and quantity. Record it only if it happened twice.</source>
        <translation>Похоже на {reference} от {day}: те же счёт, актив и количество. Записывайте, только если это произошло дважды.</translation>
    </message>
    <message>
        <source>Looks like {reference} of {day}: same account, asset, quantity and amount. Record it only if it happened twice.</source>
        <translation>Похоже на {reference} от {day}: те же счёт, актив, количество и сумма. Записывайте, только если это произошло дважды.</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партии</translation>
    </message>
    <message>
        <source>Nobody else in this book can approve yet.</source>
        <translation>В этой книге утвердить пока больше некому.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Replaces draft {number}.</source>
        <translation>Заменяет черновик {number}.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which awaits approval. Approvals it has count no more.</source>
        <translation>Заменяет операцию {number}, которая на утверждении. Её утверждения больше не действуют.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which was rejected.</source>
        <translation>Заменяет отклонённую операцию {number}.</translation>
    </message>
    <message>
        <source>Replaces transaction {number}, which {user} rejected: {reason}</source>
        <translation>Заменяет операцию {number}, которую отклонил пользователь {user}: {reason}</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Расчёты</translation>
    </message>
    <message>
        <source>Settlement time</source>
        <translation>Время расчётов</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>№ документа</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Хеш</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Draft kept {time}</source>
        <translation>Черновик сохранён {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n fields to correct: {names}</source>
        <translation>
            <numerusform>Исправить %n поле: {names}</numerusform>
            <numerusform>Исправить %n поля: {names}</numerusform>
            <numerusform>Исправить %n полей: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field to correct: {names}</source>
        <translation>Исправить 1 поле: {names}</translation>
    </message>
    <message>
        <source>Nothing was recorded. The draft is kept.</source>
        <translation>Ничего не записано. Черновик сохранён.</translation>
    </message>
    <message>
        <source>Draft kept. It is here after a restart, too.</source>
        <translation>Черновик сохранён. Он останется и после перезапуска.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Correct {number}</source>
        <translation>Исправление {number}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>Only a preparer records transactions.</source>
        <translation>Операции записывает только составитель.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>В черновики</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>На утверждение</translation>
    </message>
    <message>
        <source>Submit transaction for approval</source>
        <translation>Отправить операцию на утверждение</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>отправить</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{warning} Press Ctrl+Enter once more to record it.</source>
        <translation>{warning} Чтобы записать, нажмите Ctrl+Enter ещё раз.</translation>
    </message>
    <message>
        <source>Close the form, keep the draft</source>
        <translation>Закрыть форму, сохранить черновик</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Record transaction</source>
        <translation>Записать операцию</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>The account is now “{account}”. Record once more if it is the right one.</source>
        <translation>Счёт теперь «{account}». Если он верный, запишите ещё раз.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>записать</translation>
    </message>
    <message>
        <source>calculate</source>
        <translation>вычислить</translation>
    </message>
    <message>
        <source>back to list</source>
        <translation>назад к списку</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Приложить документ</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>No file shows this transaction.</source>
        <translation>Операция не подтверждена ни одним файлом.</translation>
    </message>
    <message>
        <source>No program here opens it. A copy is in {path}.</source>
        <translation>Здесь нет программы, которая его откроет. Копия: {path}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>или перетащите файлы сюда</translation>
    </message>
    <message>
        <source>{file} is attached</source>
        <translation>Файл {file} приложен</translation>
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
        <translation>&amp;Копировать все строки</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Сохранить как CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) and the total copied</source>
        <translation>
            <numerusform>Скопированы %n строка и итог</numerusform>
            <numerusform>Скопированы %n строки и итог</numerusform>
            <numerusform>Скопировано %n строк и итог</numerusform>
        </translation>
    </message>
    <message>
        <source>Save gains</source>
        <translation>Сохранить прибыль</translation>
    </message>
    <message>
        <source>Save holdings</source>
        <translation>Сохранить активы</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
</context>
<context>
    <name>FetchLine</name>
    <message>
        <source>How far fetching is</source>
        <translation>Ход получения цен</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Показать журнал</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>%n more cause(s) stand in the log of the fetches.</source>
        <translation>
            <numerusform>Ещё %n причина — в журнале запросов.</numerusform>
            <numerusform>Ещё %n причины — в журнале запросов.</numerusform>
            <numerusform>Ещё %n причин — в журнале запросов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered: {sources}.</source>
        <translation>Ответили: {sources}.</translation>
    </message>
    <message>
        <source>Both values are kept; the newer one counts.</source>
        <translation>Хранятся оба значения, учитывается более новое.</translation>
    </message>
    <message>
        <source>Enter a price</source>
        <translation>Ввести цену</translation>
    </message>
    <message>
        <source>Fetching prices</source>
        <translation>Получение цен</translation>
    </message>
    <message>
        <source>Last prices {time}, {age} ago.</source>
        <translation>Последние цены: {time}, {age} назад.</translation>
    </message>
    <message>
        <source>Last prices {time}.</source>
        <translation>Последние цены: {time}.</translation>
    </message>
    <message>
        <source>New prices for {assets}. The age of each price stands beside it.</source>
        <translation>Новые цены: {assets}. Давность указана рядом с каждой ценой.</translation>
    </message>
    <message>
        <source>Next at {time}</source>
        <translation>Следующий запрос: {time}</translation>
    </message>
    <message>
        <source>Next try {time}</source>
        <translation>Следующая попытка: {time}</translation>
    </message>
    <message>
        <source>No price source can be reached.</source>
        <translation>Все источники цен недоступны.</translation>
    </message>
    <message>
        <source>Nobody gave prices of {assets}. Their values use the prices that are stored.</source>
        <translation>Никто не дал цен: {assets}. Их стоимость рассчитана по сохранённым ценам.</translation>
    </message>
    <message>
        <source>None of {sources} gave prices.</source>
        <translation>Ни один из источников не дал цен: {sources}.</translation>
    </message>
    <message>
        <source>Price settings…</source>
        <translation>Настройки цен…</translation>
    </message>
    <message numerus="yes">
        <source>Prices fetched: %n new</source>
        <translation>
            <numerusform>Получена %n новая цена</numerusform>
            <numerusform>Получены %n новые цены</numerusform>
            <numerusform>Получено %n новых цен</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices fetched: nothing is new</source>
        <translation>Цены получены, новых нет</translation>
    </message>
    <message>
        <source>Prices: {done} of {total} answers</source>
        <translation>Цены: ответов {done} из {total}</translation>
    </message>
    <message>
        <source>Prices: {done} of {total} answers, {asset}, {source}</source>
        <translation>Цены: ответов {done} из {total}, {asset}, {source}</translation>
    </message>
    <message>
        <source>Set it right: the ages of prices and the days of entries depend on it.</source>
        <translation>Исправьте время: от него зависят давность цен и даты операций.</translation>
    </message>
    <message>
        <source>Show prices</source>
        <translation>Показать цены</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. Kept: %n new price(s)</source>
        <translation>
            <numerusform>Остановлено. Сохранена %n новая цена</numerusform>
            <numerusform>Остановлено. Сохранены %n новые цены</numerusform>
            <numerusform>Остановлено. Сохранено %n новых цен</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing new had come</source>
        <translation>Остановлено. Новых цен не поступило</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min ahead of the sources&apos;.</source>
        <translation>
            <numerusform>Часы этого компьютера спешат на %n мин по сравнению с источниками.</numerusform>
            <numerusform>Часы этого компьютера спешат на %n мин по сравнению с источниками.</numerusform>
            <numerusform>Часы этого компьютера спешат на %n мин по сравнению с источниками.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min behind the sources&apos;.</source>
        <translation>
            <numerusform>Часы этого компьютера отстают на %n мин по сравнению с источниками.</numerusform>
            <numerusform>Часы этого компьютера отстают на %n мин по сравнению с источниками.</numerusform>
            <numerusform>Часы этого компьютера отстают на %n мин по сравнению с источниками.</numerusform>
        </translation>
    </message>
    <message>
        <source>Transactions, approvals, charts and statements, at the stored prices.</source>
        <translation>Операции, утверждение, графики и отчёты — по сохранённым ценам.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Values use stored prices; the last came {time}, {age} ago.</source>
        <translation>Стоимость рассчитана по сохранённым ценам; последние получены {time}, {age} назад.</translation>
    </message>
    <message>
        <source>Values use the prices that are stored.</source>
        <translation>Стоимость рассчитана по сохранённым ценам.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Что ожидает</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>Что работает</translation>
    </message>
    <message>
        <source>{done}. No answer to use from {sources}</source>
        <translation>{done}. Нет пригодного ответа: {sources}</translation>
    </message>
    <message>
        <source>{done}. No source knows the pair of {assets}</source>
        <translation>{done}. Ни один источник не знает пары для {assets}</translation>
    </message>
    <message numerus="yes">
        <source>{sources} restated %n price(s) of the past.</source>
        <translation>
            <numerusform>{sources}: пересмотрена %n прошлая цена.</numerusform>
            <numerusform>{sources}: пересмотрены %n прошлые цены.</numerusform>
            <numerusform>{sources}: пересмотрено %n прошлых цен.</numerusform>
        </translation>
    </message>
    <message>
        <source>{sources}. This computer seems to have no network.</source>
        <translation>{sources}. Похоже, у этого компьютера нет сети.</translation>
    </message>
    <message>
        <source>{sources}: a page came, and no prices. The network may want somebody to sign in first: open a browser.</source>
        <translation>{sources}: вместо цен пришла страница. Возможно, сеть требует сначала войти: откройте браузер.</translation>
    </message>
    <message>
        <source>{sources}: cannot be reached.</source>
        <translation>{sources}: нет связи.</translation>
    </message>
    <message>
        <source>{sources}: no answer in time.</source>
        <translation>{sources}: нет ответа в срок.</translation>
    </message>
    <message>
        <source>{source} gave no prices.</source>
        <translation>Источник {source} не дал цен.</translation>
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
        <translation>прибыль</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>убыток</translation>
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
        <translation>Счета, HHI</translation>
    </message>
    <message>
        <source>Accounts, effective number</source>
        <translation>Счета, эффективное число</translation>
    </message>
    <message>
        <source>Against {code}</source>
        <translation>Против {code}</translation>
    </message>
    <message>
        <source>Assets, HHI</source>
        <translation>Активы, HHI</translation>
    </message>
    <message>
        <source>Assets, effective number</source>
        <translation>Активы, эффективное число</translation>
    </message>
    <message>
        <source>Average volume of a day</source>
        <translation>Средний объём за день</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основа</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Бета</translation>
    </message>
    <message>
        <source>Break-even price</source>
        <translation>Цена безубыточности</translation>
    </message>
    <message>
        <source>Break-even price after exit fee</source>
        <translation>Цена безубыточности с комиссией за выход</translation>
    </message>
    <message>
        <source>Break-even price after realised gains</source>
        <translation>Цена безубыточности с учётом реализованной прибыли</translation>
    </message>
    <message>
        <source>Closing value</source>
        <translation>Конечная стоимость</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Концентрация</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Корреляция</translation>
    </message>
    <message>
        <source>Days to liquidate</source>
        <translation>Дней на продажу</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Определение</translation>
    </message>
    <message>
        <source>Expected shortfall, {level}, {days}</source>
        <translation>Ожидаемые потери, {level}, {days}</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Largest drawdown</source>
        <translation>Наибольшая просадка</translation>
    </message>
    <message>
        <source>Modified Dietz</source>
        <translation>Модифицированный метод Дитца</translation>
    </message>
    <message>
        <source>Money-weighted return (IRR)</source>
        <translation>Взвешенная по деньгам доходность (IRR)</translation>
    </message>
    <message>
        <source>Net external flow</source>
        <translation>Чистый внешний поток</translation>
    </message>
    <message>
        <source>Opening value</source>
        <translation>Начальная стоимость</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Доходность</translation>
    </message>
    <message>
        <source>Return of {code}</source>
        <translation>Доходность {code}</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Риск</translation>
    </message>
    <message>
        <source>Sold in {days}</source>
        <translation>Продано за {days}</translation>
    </message>
    <message>
        <source>Time-weighted return</source>
        <translation>Взвешенная по времени доходность</translation>
    </message>
    <message>
        <source>Time-weighted return, annualised</source>
        <translation>Взвешенная по времени доходность, годовая</translation>
    </message>
    <message>
        <source>Tracking difference</source>
        <translation>Отклонение от эталона</translation>
    </message>
    <message>
        <source>Tracking error, annualised</source>
        <translation>Ошибка слежения, годовая</translation>
    </message>
    <message>
        <source>Tracking error, daily</source>
        <translation>Ошибка слежения, дневная</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Value at risk, {level}, {days}</source>
        <translation>Стоимость под риском, {level}, {days}</translation>
    </message>
    <message>
        <source>Volatility, annualised</source>
        <translation>Волатильность, годовая</translation>
    </message>
    <message>
        <source>Volatility, daily</source>
        <translation>Волатильность, дневная</translation>
    </message>
    <message>
        <source>a year, the only rate</source>
        <translation>в год, единственная ставка</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>in less out</source>
        <translation>приток за вычетом оттока</translation>
    </message>
    <message>
        <source>it never fell</source>
        <translation>не снижалась</translation>
    </message>
    <message>
        <source>largest: {name}, {percent}</source>
        <translation>наибольший: {name}, {percent}</translation>
    </message>
    <message>
        <source>more than one rate</source>
        <translation>ставок больше одной</translation>
    </message>
    <message>
        <source>n = {count}</source>
        <translation>n = {count}</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>ставки нет</translation>
    </message>
    <message>
        <source>the {worst} worst of {count}</source>
        <translation>худшие {worst} из {count}</translation>
    </message>
    <message>
        <source>to the power of {power}</source>
        <translation>в степени {power}</translation>
    </message>
    <message>
        <source>{peak} to {trough}, not recovered, under water {days}</source>
        <translation>с {peak} по {trough}, не восстановилась, ниже максимума {days}</translation>
    </message>
    <message>
        <source>{peak} to {trough}, recovered {recovery}, under water {days}</source>
        <translation>с {peak} по {trough}, восстановилась {recovery}, ниже максимума {days}</translation>
    </message>
    <message>
        <source>{percent} of the volume</source>
        <translation>{percent} объёма</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>All figures of the period</source>
        <translation>Все показатели периода</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>Показатели скопированы</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Как это вычислено</translation>
    </message>
    <message>
        <source>{scope}, {first} to {last}, {currency}</source>
        <translation>{scope}, с {first} по {last}, {currency}</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Остановлено. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Сохранить ошибки как CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
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
        <translation>Папка</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>Печать в файл</translation>
    </message>
    <message>
        <source>{ending} file</source>
        <translation>Файл {ending}</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Приложить документ</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message>
        <source>Files to attach</source>
        <translation>Прилагаемые файлы</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>или перетащите файлы сюда</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>All acts</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>С даты</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Вид действия</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>По дату</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Words of an act (Ctrl+F)</source>
        <translation>Слова из действия (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>FiltersPopup</name>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все счета</translation>
    </message>
    <message>
        <source>All assets</source>
        <translation>Все активы</translation>
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
        <translation>Логарифмическая шкала</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>What this chart shows may be 0 or below.</source>
        <translation>Значения этого графика могут быть 0 и ниже.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Import prices of {asset} from {since}</source>
        <translation>Импортируйте цены {asset} с {since}</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates from {day}</source>
        <translation>Импортируйте курсы {base}/{quote} с {day}</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates from {since}</source>
        <translation>Импортируйте курсы {base}/{quote} с {since}</translation>
    </message>
    <message>
        <source>Import {base}/{quote} rates up to {date}</source>
        <translation>Импортируйте курсы {base}/{quote} по {date}</translation>
    </message>
    <message>
        <source>Look at the price: take it as it is with a reason, or say another</source>
        <translation>Проверьте цену: примите её как есть с указанием причины или задайте другую</translation>
    </message>
    <message>
        <source>Look for {numbers} at the source and record what is missing</source>
        <translation>Найдите {numbers} в источнике и запишите недостающее</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}: values in {quote} are unknown.</source>
        <translation>На {date} нет действующего курса {base}/{quote}: стоимость в {quote} неизвестна.</translation>
    </message>
    <message>
        <source>Open {reference}; ask {to_account}, then correct its settlement time</source>
        <translation>Откройте {reference}; уточните у держателя счёта {to_account}, затем исправьте время расчётов</translation>
    </message>
    <message>
        <source>Open {reference}; compare its fee with the confirmation</source>
        <translation>Откройте {reference}; сравните комиссию с подтверждением</translation>
    </message>
    <message>
        <source>Open {reference}; compare its price with the confirmation</source>
        <translation>Откройте {reference}; сравните цену с подтверждением</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it and record it again with its cost</source>
        <translation>Откройте {reference}; сторнируйте и запишите снова со стоимостью приобретения</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it and record it again with its value</source>
        <translation>Откройте {reference}; сторнируйте и запишите снова со стоимостью</translation>
    </message>
    <message>
        <source>Open {reference}; reverse it if it was recorded twice</source>
        <translation>Откройте {reference}; сторнируйте, если операция записана дважды</translation>
    </message>
    <message>
        <source>Record what came in first: {missing} {asset} into {account} before {time}; or correct row {row}</source>
        <translation>Сначала запишите поступление: {missing} {asset} на счёт {account} до {time}; или исправьте строку {row}</translation>
    </message>
    <message>
        <source>Record what was unlocked or arrived first: {missing} {asset} in {account} before {time}; or correct row {row}</source>
        <translation>Сначала запишите разблокировку или поступление: {missing} {asset} на счёте {account} до {time}; или исправьте строку {row}</translation>
    </message>
    <message>
        <source>Reverse {reference} and {other}, then record a transfer from {account} to {to_account}</source>
        <translation>Сторнируйте {reference} и {other}, затем запишите перевод со счёта {account} на счёт {to_account}</translation>
    </message>
    <message>
        <source>The cost of {asset} in {quote} is unknown: no {base}/{quote} rate is stored for the date of a part of it.</source>
        <translation>Стоимость приобретения {asset} в {quote} неизвестна: в книге нет курса {base}/{quote} на дату приобретения одной из частей.</translation>
    </message>
    <message>
        <source>The fee of {reference}, {fee} {fee_asset}, is worth {percent} % of the amount.</source>
        <translation>Комиссия {reference}, {fee} {fee_asset}, составляет {percent} % от суммы.</translation>
    </message>
    <message>
        <source>The newest price of {asset} in {currency} is of {time}: too old for its value on {date}.</source>
        <translation>Последняя цена {asset} в {currency} — за {time}: для оценки на {date} она слишком стара.</translation>
    </message>
    <message>
        <source>The price of {asset} in {currency} on {date} is doubtful ({flags}), and nobody has decided on it: no statement of that day can be issued.</source>
        <translation>Цена {asset} в {currency} на {date} сомнительна ({flags}), и решения по ней нет: отчёт за этот день выпустить нельзя.</translation>
    </message>
    <message>
        <source>The references {first} to {last} leave out {count}: {numbers}.</source>
        <translation>В номерах документов с {first} по {last} пропущено {count}: {numbers}.</translation>
    </message>
    <message>
        <source>The {base}/{quote} rate in force on {date} is of {day}: later ones are missing.</source>
        <translation>Действующий на {date} курс {base}/{quote} — за {day}: более поздних нет.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, {held} of it locked or in transit; {reference} needs {needed}: {missing} are missing. Nothing of the file was imported.</source>
        <translation>На счёте {account} на {time} есть {position} {asset}, из них заблокировано или в пути {held}; для {reference} нужно {needed}: не хватает {missing}. Из файла ничего не импортировано.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}; {reference} needs {needed}: {missing} are missing. Nothing of the file was imported.</source>
        <translation>На счёте {account} на {time} есть {position} {asset}; для {reference} нужно {needed}: не хватает {missing}. Из файла ничего не импортировано.</translation>
    </message>
    <message>
        <source>{asset} is held, but no price of it in {currency} is stored from the year up to {date}.</source>
        <translation>Актив {asset} есть в портфеле, но его цены в {currency} за год по {date} в книге нет.</translation>
    </message>
    <message>
        <source>{reference} brings {quantity} {asset} into {account} at cost 0; all it is sold for will be gain.</source>
        <translation>{reference} зачисляет {quantity} {asset} на счёт {account} со стоимостью приобретения 0; вся выручка от продажи станет прибылью.</translation>
    </message>
    <message>
        <source>{reference} has the hash of {other}, with the same asset and type: {type}, {quantity} {asset}.</source>
        <translation>У {reference} тот же хеш, что у {other}, тот же актив и тип: {type}, {quantity} {asset}.</translation>
    </message>
    <message>
        <source>{reference} is a reward of {quantity} {asset} without a value; rewards of its date come in at fair value, as income.</source>
        <translation>{reference} — вознаграждение {quantity} {asset} без стоимости; вознаграждения за эту дату поступают по справедливой стоимости, как доход.</translation>
    </message>
    <message>
        <source>{reference} says the same as {other} within 24 hours: {type}, {quantity} {asset} in {account}.</source>
        <translation>{reference} повторяет {other} в пределах 24 часов: {type}, {quantity} {asset} на счёте {account}.</translation>
    </message>
    <message>
        <source>{reference} takes {quantity} {asset} out of {account}, {other} brings {to_quantity} into {to_account} on {date}: one transfer recorded as two flows.</source>
        <translation>{date} {reference} списывает {quantity} {asset} со счёта {account}, а {other} зачисляет {to_quantity} на счёт {to_account}: один перевод записан как два движения.</translation>
    </message>
    <message>
        <source>{reference} values {asset} at {price} {currency}, the stored price of {time} is {stored}: {percent} % off.</source>
        <translation>В {reference} цена {asset} — {price} {currency}, сохранённая цена за {time} — {stored}: отклонение {percent} %.</translation>
    </message>
    <message>
        <source>{reference}: {quantity} {asset} sent from {account} on {date} did not come to {to_account} for {count} days.</source>
        <translation>{reference}: {quantity} {asset}, отправленные {date} со счёта {account}, не поступили на счёт {to_account} за {count} дн.</translation>
    </message>
</context>
<context>
    <name>FirstPeople</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
    <message>
        <source>The administrator names users and sets rules, and does not post. What the preparer records counts once the approver has approved it. A password that is lost cannot be found again; the administrator gives a new one.</source>
        <translation>Администратор заводит пользователей и задаёт правила, но учёт не ведёт. Записанное составителем учитывается, когда его утвердит утверждающий. Потерянный пароль восстановить нельзя, администратор выдаёт новый.</translation>
    </message>
    <message>
        <source>Three different people: {name} is named above.</source>
        <translation>Нужны три разных человека: имя {name} уже указано выше.</translation>
    </message>
    <message>
        <source>Write who this is.</source>
        <translation>Напишите, кто это.</translation>
    </message>
    <message>
        <source>again</source>
        <translation>ещё раз</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>password</source>
        <translation>пароль</translation>
    </message>
    <message>
        <source>password again</source>
        <translation>пароль ещё раз</translation>
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
        <translation>Язык страниц</translation>
    </message>
    <message>
        <source>One language</source>
        <translation>Один язык</translation>
    </message>
    <message>
        <source>Two languages side by side</source>
        <translation>Два языка рядом</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{unit}, calculated</source>
        <translation>{unit}, вычислено</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>вычислено</translation>
    </message>
</context>
<context>
    <name>Gains</name>
    <message numerus="yes">
        <source>%n disposal(s)</source>
        <translation>
            <numerusform>%n выбытие</numerusform>
            <numerusform>%n выбытия</numerusform>
            <numerusform>%n выбытий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операции</numerusform>
            <numerusform>%n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Average cost: no lots are matched</source>
        <translation>Средняя стоимость: партии не подбираются</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоим. приобр.</translation>
    </message>
    <message>
        <source>Cost if {method}</source>
        <translation>Стоим. приобр., если {method}</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>Стоимость приобретения в {currency} берётся по курсу на дату каждой покупки; по крайней мере одного из этих курсов нет в книге.</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Курсовая разница</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Выбытие</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Gain if {method}</source>
        <translation>Прибыль, если {method}</translation>
    </message>
    <message>
        <source>Gain {amount}</source>
        <translation>Прибыль {amount}</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>В портфеле</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>В портфеле {days}</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доходы</translation>
    </message>
    <message>
        <source>Loss {amount}</source>
        <translation>Убыток {amount}</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Убытки</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Lot {reference}, acquired {date}</source>
        <translation>Партия {reference}, приобретена {date}</translation>
    </message>
    <message>
        <source>Lots by {method}</source>
        <translation>Партии: {method}</translation>
    </message>
    <message>
        <source>Net realised gain</source>
        <translation>Чистая реализованная прибыль</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>Без прибыли и убытка</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>На {date} нет действующего курса {base}/{quote}. Импортируйте курс.</translation>
    </message>
    <message>
        <source>No {pair} rate for {references}</source>
        <translation>Нет курса {pair} для {references}</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Прибыль от изменения цены</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>№ документа</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Вид строки</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>What if {method}</source>
        <translation>Что, если {method}</translation>
    </message>
    <message>
        <source>average cost</source>
        <translation>средняя стоимость</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>lot: acquired</source>
        <translation>партия: приобретена</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{before}, then {after}</source>
        <translation>{before}, затем {after}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>с {first} по {last}</translation>
    </message>
    <message>
        <source>{pair} rates are missing</source>
        <translation>Нет курсов {pair}</translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation>{percent} от стоимости приобретения</translation>
    </message>
</context>
<context>
    <name>GainsTab</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Копировать строки</translation>
    </message>
    <message>
        <source>&amp;Export gains…</source>
        <translation>&amp;Экспорт прибыли…</translation>
    </message>
    <message>
        <source>&amp;Open transaction</source>
        <translation>Открыть о&amp;перацию</translation>
    </message>
    <message>
        <source>&amp;Sort by the current column</source>
        <translation>Сортировать по текущему столб&amp;цу</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Ра&amp;звернуть всё</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>Отк&amp;уда эта цифра?</translation>
    </message>
    <message>
        <source>Back to {own}</source>
        <translation>Назад к методу: {own}</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Копировать &amp;ячейку, как показано</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Выбытия</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation>&amp;Свернуть всё</translation>
    </message>
    <message>
        <source>Gains by the &amp;book&apos;s own method</source>
        <translation>Прибыль по методу &amp;книги</translation>
    </message>
    <message>
        <source>Gains if {method}</source>
        <translation>Прибыль, если {method}</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доходы</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>В книгу ничего не записывается.</translation>
    </message>
    <message>
        <source>What if {method}: the book itself stays {own}</source>
        <translation>Что, если {method}: в самой книге остаётся {own}</translation>
    </message>
    <message>
        <source>{shown} of {all} columns</source>
        <translation>столбцов: {shown} из {all}</translation>
    </message>
    <message>
        <source>{shown} of {all} disposals</source>
        <translation>Выбытий: {shown} из {all}</translation>
    </message>
    <message>
        <source>{shown} of {all} transactions</source>
        <translation>Операций: {shown} из {all}</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Number, asset, account or command</source>
        <translation>Номер, актив, счёт или команда</translation>
    </message>
    <message>
        <source>Transaction {number}, {date}</source>
        <translation>Операция {number}, {date}</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Найденное</translation>
    </message>
</context>
<context>
    <name>HeaderTools</name>
    <message>
        <source>Currency that stands first</source>
        <translation>Валюта на первом месте</translation>
    </message>
    <message>
        <source>Fetch prices</source>
        <translation>Получить цены</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>{date} is in the future; showing today</source>
        <translation>{date} ещё не наступило; показан сегодняшний день</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>end of that day</source>
        <translation>на конец этого дня</translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>Asset / account</source>
        <translation>Актив / счёт</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Средняя стоим.</translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n на утверждении</numerusform>
            <numerusform>%n на утверждении</numerusform>
            <numerusform>%n на утверждении</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disposal(s) from {first} to {last}, as the gains of those days are printed; without income and expenses.</source>
        <translation>
            <numerusform>%n выбытие с {first} по {last}, как в таблице прибыли за эти дни; без доходов и расходов.</numerusform>
            <numerusform>%n выбытия с {first} по {last}, как в таблице прибыли за эти дни; без доходов и расходов.</numerusform>
            <numerusform>%n выбытий с {first} по {last}, как в таблице прибыли за эти дни; без доходов и расходов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s)</source>
        <translation>
            <numerusform>%n сомнительная цена</numerusform>
            <numerusform>%n сомнительные цены</numerusform>
            <numerusform>%n сомнительных цен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>%n сомнительная цена из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>%n сомнительные цены из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>%n сомнительных цен из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of {all} set by hand: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>Вручную задана %n цена из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>Вручную заданы %n цены из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>Вручную задано %n цен из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) set by hand</source>
        <translation>
            <numerusform>%n цена задана вручную</numerusform>
            <numerusform>%n цены заданы вручную</numerusform>
            <numerusform>%n цен задано вручную</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) awaiting approval, not counted</source>
        <translation>
            <numerusform>%n операция на утверждении, не учтена</numerusform>
            <numerusform>%n операции на утверждении, не учтены</numerusform>
            <numerusform>%n операций на утверждении, не учтены</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved, they would change the quantity of no asset.</source>
        <translation>После утверждения количество активов не изменится.</translation>
    </message>
    <message>
        <source>Approved, they would change:</source>
        <translation>После утверждения изменится:</translation>
    </message>
    <message>
        <source>Being worked out.</source>
        <translation>Вычисляется.</translation>
    </message>
    <message>
        <source>Change since the end of {date}, without {amount} that came in, net.</source>
        <translation>Изменение с конца дня {date} без чистых поступлений {amount}.</translation>
    </message>
    <message>
        <source>Change since the end of {date}, without {amount} that went out, net.</source>
        <translation>Изменение с конца дня {date} без чистых выбытий {amount}.</translation>
    </message>
    <message>
        <source>Change since the end of {date}; nothing came in or went out, net.</source>
        <translation>Изменение с конца дня {date}; поступлений за вычетом выбытий нет.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}, without {amount} that came in, net.</source>
        <translation>Изменение с первой операции ({date}) без чистых поступлений {amount}.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}, without {amount} that went out, net.</source>
        <translation>Изменение с первой операции ({date}) без чистых выбытий {amount}.</translation>
    </message>
    <message>
        <source>Change since the first transaction, {date}; nothing came in or went out, net.</source>
        <translation>Изменение с первой операции ({date}); поступлений за вычетом выбытий нет.</translation>
    </message>
    <message>
        <source>Cost basis</source>
        <translation>Стоим. приобр.</translation>
    </message>
    <message>
        <source>From {opening} to {closing}.</source>
        <translation>Было {opening}, стало {closing}.</translation>
    </message>
    <message>
        <source>Month to date</source>
        <translation>С начала месяца</translation>
    </message>
    <message>
        <source>Newest price of {date}</source>
        <translation>Новейшая цена за {date}</translation>
    </message>
    <message>
        <source>Newest price of {date}, none stale</source>
        <translation>Новейшая цена за {date}, устаревших нет</translation>
    </message>
    <message>
        <source>Newest price of {date}, {stale} of {all} stale</source>
        <translation>Новейшая цена за {date}, устарело {stale} из {all}</translation>
    </message>
    <message>
        <source>Newest price {age} old</source>
        <translation>Новейшей цене {age}</translation>
    </message>
    <message>
        <source>Newest price {age} old, none stale</source>
        <translation>Новейшей цене {age}, устаревших нет</translation>
    </message>
    <message>
        <source>Newest price {age} old, {stale} of {all} stale</source>
        <translation>Новейшей цене {age}, устарело {stale} из {all}</translation>
    </message>
    <message>
        <source>Newest: {price}</source>
        <translation>Новейшая: {price}</translation>
    </message>
    <message>
        <source>No percentage: nothing was invested.</source>
        <translation>Процента нет: ничего не было вложено.</translation>
    </message>
    <message>
        <source>Oldest: {price}</source>
        <translation>Самая старая: {price}</translation>
    </message>
    <message>
        <source>Percent of the value then and of what came in since.</source>
        <translation>Процент от стоимости на тот момент и от поступлений после него.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Источник цены</translation>
    </message>
    <message>
        <source>Rate of {date}</source>
        <translation>Курс за {date}</translation>
    </message>
    <message>
        <source>Rate: {price}</source>
        <translation>Курс: {price}</translation>
    </message>
    <message>
        <source>Realised gain in {year}</source>
        <translation>Реализованная прибыль за {year}</translation>
    </message>
    <message>
        <source>Realised in {year}</source>
        <translation>Реализовано в {year}</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>The return is undefined: on {date} something was earned on nothing.</source>
        <translation>Доходность не определена: {date} прибыль получена без вложений.</translation>
    </message>
    <message>
        <source>Time-weighted return of the period, not annualised.</source>
        <translation>Взвешенная по времени доходность за период, без пересчёта на год.</translation>
    </message>
    <message>
        <source>Unknown: there is no {pair} rate for {date}.</source>
        <translation>Неизвестно: нет курса {pair} на {date}.</translation>
    </message>
    <message>
        <source>Unknown: there is no {pair} rate for {references}.</source>
        <translation>Неизвестно: нет курса {pair} для {references}.</translation>
    </message>
    <message>
        <source>Unknown: {assets} has no price on {date}.</source>
        <translation>Неизвестно: у {assets} нет цены на {date}.</translation>
    </message>
    <message>
        <source>Unknown: {assets} have no price on {date}.</source>
        <translation>Неизвестно: у {assets} нет цены на {date}.</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Нереализ. прибыль</translation>
    </message>
    <message>
        <source>Weights are rounded each</source>
        <translation>Каждая доля округлена отдельно</translation>
    </message>
    <message>
        <source>Without {assets}, which have no price</source>
        <translation>Без учёта: {assets} — у них нет цены</translation>
    </message>
    <message>
        <source>Without {asset}, which has no price</source>
        <translation>Без учёта: {asset} — у него нет цены</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>С начала года</translation>
    </message>
    <message>
        <source>age</source>
        <translation>возраст</translation>
    </message>
    <message>
        <source>Market value</source>
        <translation>Рыночная стоим.</translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation>Нереализованная прибыль</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>% of NAV</source>
        <translation>% от СЧА</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>At average cost</source>
        <translation>По средней стоимости</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>В портфеле {days}</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Нет цены</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрытие</translation>
    </message>
    <message>
        <source>Weight {percent} percent of NAV</source>
        <translation>Доля {percent} процента СЧА</translation>
    </message>
    <message>
        <source>30 days {percent} percent</source>
        <translation>За 30 дней {percent} процента</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Gain {amount}</source>
        <translation>Прибыль {amount}</translation>
    </message>
    <message>
        <source>Cost of what has a price: {cost}</source>
        <translation>Стоимость приобретения того, что имеет цену: {cost}</translation>
    </message>
    <message>
        <source>Loss {amount}</source>
        <translation>Убыток {amount}</translation>
    </message>
    <message>
        <source>No gain</source>
        <translation>Без прибыли и убытка</translation>
    </message>
    <message>
        <source>No price of {asset} is stored at or before {time}. Import prices, and its value appears.</source>
        <translation>Для актива {asset} нет цены на {time} или раньше. Загрузите цены, и стоимость появится.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>На {date} нет действующего курса {base}/{quote}. Импортируйте курс.</translation>
    </message>
    <message>
        <source>Nothing here has a price.</source>
        <translation>Здесь ни у чего нет цены.</translation>
    </message>
    <message>
        <source>The cost of a lot is kept in {currency}.</source>
        <translation>Стоимость приобретения партии хранится в {currency}.</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>Стоимость приобретения в {currency} берётся по курсу на дату каждой покупки; по крайней мере одного из этих курсов нет в книге.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Базовая</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n партия</numerusform>
            <numerusform>%n партии</numerusform>
            <numerusform>%n партий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n счёт</numerusform>
            <numerusform>%n счёта</numerusform>
            <numerusform>%n счетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n актив</numerusform>
            <numerusform>%n актива</numerusform>
            <numerusform>%n активов</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights shown add up to {sum}, as each is rounded.</source>
        <translation>Сумма показанных долей — {sum}, так как каждая округлена.</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Стоимость чистых активов</translation>
    </message>
    <message>
        <source>Day change</source>
        <translation>Изменение за день</translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation>Цифровые активы</translation>
    </message>
    <message>
        <source>Cash and stablecoins</source>
        <translation>Денежные средства и стейблкоины</translation>
    </message>
    <message>
        <source>{amount} at {rate}</source>
        <translation>{amount} по курсу {rate}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>с {date}</translation>
    </message>
    <message>
        <source>Unknown: a cost or rate in {currency} is missing.</source>
        <translation>Неизвестно: нет стоимости или курса в {currency}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n other asset(s)</source>
        <translation>
            <numerusform>и ещё %n актив</numerusform>
            <numerusform>и ещё %n актива</numerusform>
            <numerusform>и ещё %n активов</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} at {rate} of {date}</source>
        <translation>{amount} по курсу {rate} за {date}</translation>
    </message>
    <message>
        <source>{pair} rate of {date} is {age} old</source>
        <translation>Курсу {pair} за {date} уже {age}</translation>
    </message>
    <message>
        <source>{pair} rate of {date}: {flags}</source>
        <translation>Курс {pair} за {date}: {flags}</translation>
    </message>
    <message>
        <source>{pair} rate {age} old</source>
        <translation>Курсу {pair} уже {age}</translation>
    </message>
    <message>
        <source>{pair} rate: {flags}</source>
        <translation>Курс {pair}: {flags}</translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation>{percent} к стоимости</translation>
    </message>
    <message>
        <source>{percent}&#xa0;% on cost {cost}</source>
        <translation>{percent}&#xa0;% к стоимости {cost}</translation>
    </message>
    <message>
        <source>{percent}&#xa0;% on cost</source>
        <translation>{percent}&#xa0;% к стоимости</translation>
    </message>
    <message>
        <source>{share}&#xa0;% of NAV</source>
        <translation>{share}&#xa0;% СЧА</translation>
    </message>
    <message>
        <source>Valued at the end of {date}, {zone}</source>
        <translation>Оценка на конец дня {date}, {zone}</translation>
    </message>
    <message>
        <source>End of {date}</source>
        <translation>Конец дня {date}</translation>
    </message>
    <message>
        <source>Valued {moment} {zone}</source>
        <translation>Оценка {moment} {zone}</translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n без цены</numerusform>
            <numerusform>%n без цены</numerusform>
            <numerusform>%n без цены</numerusform>
        </translation>
    </message>
    <message>
        <source>No {pair} rate: {currency} figures are unknown</source>
        <translation>Нет курса {pair}: суммы в {currency} неизвестны</translation>
    </message>
    <message>
        <source>No {pair} rate</source>
        <translation>Нет курса {pair}</translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>Устарела %n цена из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>Устарели %n цены из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
            <numerusform>Устарело %n цен из {all}: {assets}, {share}&#xa0;% от СЧА</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s)</source>
        <translation>
            <numerusform>%n устаревшая цена</numerusform>
            <numerusform>%n устаревшие цены</numerusform>
            <numerusform>%n устаревших цен</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldingsTab</name>
    <message>
        <source>&amp;Lots below positions</source>
        <translation>&amp;Партии под позициями</translation>
    </message>
    <message>
        <source>Hide &amp;dust</source>
        <translation>С&amp;крыть мелкие остатки</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Ра&amp;звернуть всё</translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation>&amp;Свернуть всё</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Сто&amp;лбцы…</translation>
    </message>
    <message>
        <source>&amp;Sort by the current column</source>
        <translation>Сортировать по текущему столб&amp;цу</translation>
    </message>
    <message>
        <source>&amp;Export holdings…</source>
        <translation>&amp;Экспорт активов…</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Активы</translation>
    </message>
    <message>
        <source>&amp;Transactions of this row</source>
        <translation>&amp;Операции этой строки</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Копировать строки</translation>
    </message>
    <message>
        <source>&amp;Why this figure?</source>
        <translation>Отк&amp;уда эта цифра?</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Копировать &amp;ячейку, как показано</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n позиция</numerusform>
            <numerusform>%n позиции</numerusform>
            <numerusform>%n позиций</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} positions</source>
        <translation>Позиций: {shown} из {all}</translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation>
            <numerusform>на %n счёте</numerusform>
            <numerusform>на %n счетах</numerusform>
            <numerusform>на %n счетах</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} columns</source>
        <translation>столбцов: {shown} из {all}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дубликат</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Already in the book as {record}</source>
        <translation>Уже в книге, запись {record}</translation>
    </message>
    <message>
        <source>Same as line {row}</source>
        <translation>То же, что в строке {row}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading {file}</source>
        <translation>Чтение {file}</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Этот файл нельзя импортировать</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions submitted for approval</source>
        <translation>
            <numerusform>Отправлена на утверждение %n операция</numerusform>
            <numerusform>Отправлены на утверждение %n операции</numerusform>
            <numerusform>Отправлено на утверждение %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction submitted for approval</source>
        <translation>Отправлена на утверждение 1 операция</translation>
    </message>
    <message>
        <source>All ready lines are submitted at once and count once another person approves them. Duplicates are skipped.</source>
        <translation>Все готовые строки отправляются сразу и учитываются после утверждения другим человеком. Дубликаты пропускаются.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n transactions for approval</source>
        <translation>
            <numerusform>Отправить на утверждение %n операцию</numerusform>
            <numerusform>Отправить на утверждение %n операции</numerusform>
            <numerusform>Отправить на утверждение %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit 1 transaction for approval</source>
        <translation>Отправить на утверждение 1 операцию</translation>
    </message>
    <message>
        <source>{imported}. {changed}</source>
        <translation>{imported}. {changed}</translation>
    </message>
    <message numerus="yes">
        <source>{ready} of %n lines are ready to import</source>
        <translation>
            <numerusform>Готово к импорту: {ready} из %n строки</numerusform>
            <numerusform>Готово к импорту: {ready} из %n строк</numerusform>
            <numerusform>Готово к импорту: {ready} из %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of 1 line is ready to import</source>
        <translation>Готово к импорту: {ready} из 1 строки</translation>
    </message>
    <message>
        <source>{file}, {format}</source>
        <translation>{file}, {format}</translation>
    </message>
    <message numerus="yes">
        <source>Import %n transactions</source>
        <translation>
            <numerusform>Импортировать %n операцию</numerusform>
            <numerusform>Импортировать %n операции</numerusform>
            <numerusform>Импортировать %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 transaction</source>
        <translation>Импортировать 1 операцию</translation>
    </message>
    <message numerus="yes">
        <source>Reading stopped after %n errors. A file goes in whole or not at all: correct them in the file, then import it again.</source>
        <translation>
            <numerusform>Чтение остановлено после %n ошибки. Файл импортируется целиком или никак: исправьте ошибки в файле и импортируйте его снова.</numerusform>
            <numerusform>Чтение остановлено после %n ошибок. Файл импортируется целиком или никак: исправьте ошибки в файле и импортируйте его снова.</numerusform>
            <numerusform>Чтение остановлено после %n ошибок. Файл импортируется целиком или никак: исправьте ошибки в файле и импортируйте его снова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file goes in whole or not at all. Correct %n lines in the file, then import it again.</source>
        <translation>
            <numerusform>Файл импортируется целиком или никак. Исправьте %n строку в файле и импортируйте его снова.</numerusform>
            <numerusform>Файл импортируется целиком или никак. Исправьте %n строки в файле и импортируйте его снова.</numerusform>
            <numerusform>Файл импортируется целиком или никак. Исправьте %n строк в файле и импортируйте его снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct 1 line in the file, then import it again.</source>
        <translation>Файл импортируется целиком или никак. Исправьте 1 строку в файле и импортируйте его снова.</translation>
    </message>
    <message>
        <source>All ready lines are recorded at once. Duplicates are skipped.</source>
        <translation>Все готовые строки записываются сразу. Дубликаты пропускаются.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>В этом файле нет ничего нового.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Все {count}</translation>
    </message>
    <message>
        <source>Ready {count}</source>
        <translation>Готово {count}</translation>
    </message>
    <message>
        <source>Duplicate {count}</source>
        <translation>Дубликаты {count}</translation>
    </message>
    <message>
        <source>Error {count}</source>
        <translation>Ошибки {count}</translation>
    </message>
    <message>
        <source>Line {row}. {problem}</source>
        <translation>Строка {row}. {problem}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Импорт {file}</translation>
    </message>
    <message>
        <source>nothing of the file is imported</source>
        <translation>из файла ничего не импортируется</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions imported</source>
        <translation>
            <numerusform>Импортирована %n операция</numerusform>
            <numerusform>Импортированы %n операции</numerusform>
            <numerusform>Импортировано %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction imported</source>
        <translation>Импортирована 1 операция</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates skipped</source>
        <translation>
            <numerusform>пропущен %n дубликат</numerusform>
            <numerusform>пропущены %n дубликата</numerusform>
            <numerusform>пропущено %n дубликатов</numerusform>
        </translation>
    </message>
    <message>
        <source>1 duplicate skipped</source>
        <translation>пропущен 1 дубликат</translation>
    </message>
    <message>
        <source>{imported}, {skipped}</source>
        <translation>{imported}, {skipped}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Alem CSV</source>
        <translation>Alem CSV</translation>
    </message>
    <message>
        <source>Binance spot trades</source>
        <translation>Спотовые сделки Binance</translation>
    </message>
    <message>
        <source>Import transactions: preview</source>
        <translation>Импорт операций: просмотр</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Сохранить ошибки как CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Следующая ошибка</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Drawing its pages in English, Russian and Kazakh…</source>
        <translation>Готовятся страницы на английском, русском и казахском…</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Issue the document “{document}”?</source>
        <translation>Выпустить документ «{document}»?</translation>
    </message>
    <message>
        <source>Nothing was issued.</source>
        <translation>Ничего не выпущено.</translation>
    </message>
    <message>
        <source>When issued, it replaces {number}, which stays in the register as replaced.</source>
        <translation>После выпуска он заменит {number}, который останется в реестре как заменённый.</translation>
    </message>
    <message>
        <source>It gets the next number of the series {series}. Its figures and the fingerprints of its pages in English, Russian and Kazakh stay in the journal for ever; it prints again from there, whatever is recorded later.</source>
        <translation>Он получит следующий номер ряда {series}. Его цифры и цифровые отпечатки страниц на английском, русском и казахском языках навсегда останутся в журнале; оттуда его можно напечатать снова, что бы ни записали позже.</translation>
    </message>
</context>
<context>
    <name>IssuedDialog</name>
    <message>
        <source>A statement gets a number when it is issued, and its figures are kept for good. Later entries that would have changed them are listed here.</source>
        <translation>При выпуске отчёт получает номер, а его цифры сохраняются навсегда. Здесь перечислены цифры, которые изменились бы из-за более поздних операций.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close this window and open it again to compare the statements.</source>
        <translation>Чтобы сравнить отчёты, закройте это окно и откройте его снова.</translation>
    </message>
    <message>
        <source>Comparing issued statements</source>
        <translation>Сравнение выпущенных отчётов</translation>
    </message>
    <message>
        <source>Figures that would be others</source>
        <translation>Цифры, которые были бы другими</translation>
    </message>
    <message>
        <source>Issued statements</source>
        <translation>Выпущенные отчёты</translation>
    </message>
    <message>
        <source>No statement was issued yet</source>
        <translation>Отчётов ещё не выпускали</translation>
    </message>
    <message>
        <source>The comparison ends without a result; the book is not touched.</source>
        <translation>Сравнение закончится без результата; книга не затронута.</translation>
    </message>
    <message>
        <source>The comparison was stopped</source>
        <translation>Сравнение остановлено</translation>
    </message>
    <message>
        <source>Working the figures out again…</source>
        <translation>Цифры пересчитываются…</translation>
    </message>
    <message>
        <source>{number} as it was issued stands. It cannot be made again today: {problem}</source>
        <translation>{number} остаётся в силе таким, как выпущен. Составить его сегодня заново нельзя: {problem}</translation>
    </message>
    <message>
        <source>{number} as it was issued stands. Made today it would differ in these figures, by what was entered or priced after record {known}.</source>
        <translation>{number} остаётся в силе таким, как выпущен. Составленный сегодня, он отличался бы этими цифрами: после записи {known} внесены новые операции или цены.</translation>
    </message>
    <message>
        <source>{number} is replaced by {newer}, which is compared in its place.</source>
        <translation>Вместо {number} сравнивается {newer}, которым он заменён.</translation>
    </message>
    <message>
        <source>{number} is void: {reason}</source>
        <translation>{number} аннулирован: {reason}</translation>
    </message>
    <message>
        <source>{number} would come out the same today.</source>
        <translation>{number} сегодня получился бы таким же.</translation>
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
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Move between rows</source>
        <translation>Переход между строками</translation>
    </message>
    <message>
        <source>Fold, unfold, move between cells</source>
        <translation>Свернуть, развернуть, перейти между ячейками</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open what a row is about</source>
        <translation>Открыть то, к чему относится строка</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>Сортировать по текущему столбцу</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Экспорт таблицы</translation>
    </message>
    <message>
        <source>Open the calendar in a date field</source>
        <translation>Открыть календарь в поле даты</translation>
    </message>
    <message>
        <source>Submit a form from anywhere in it</source>
        <translation>Отправить форму из любого её места</translation>
    </message>
    <message>
        <source>Duplicate a transaction as a draft</source>
        <translation>Дублировать операцию как черновик</translation>
    </message>
    <message>
        <source>Clear the filter, back to the table</source>
        <translation>Очистить фильтр, вернуться к таблице</translation>
    </message>
</context>
<context>
    <name>LedgerError</name>
    <message>
        <source>“{found}” is not a date. Write 2026-11-20, 2026-11 or 2026.</source>
        <translation>«{found}» — не дата. Напишите 2026-11-20, 2026-11 или 2026.</translation>
    </message>
    <message>
        <source>“{found}” is not a role. Use one or more of: {known}, with commas between.</source>
        <translation>«{found}» — не роль. Используйте одну или несколько из: {known}, через запятую.</translation>
    </message>
    <message>
        <source>“{found}” is not an asset code. A code has 1 to 20 letters A to Z, digits or . _ $ -</source>
        <translation>«{found}» — не код актива. Код состоит из 1–20 букв A–Z, цифр или . _ $ -</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone. Use a name like Asia/Almaty.</source>
        <translation>«{zone}» — не часовой пояс. Укажите имя вида Asia/Almaty.</translation>
    </message>
    <message>
        <source>{day} is beyond the end of the calendar. Ask for an earlier day.</source>
        <translation>{day} — за концом календаря. Выберите более ранний день.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name; nothing was overwritten.</source>
        <translation>{path} уже существует. Выберите другое имя, ничего не перезаписано.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Nothing was changed; free space and retry.</source>
        <translation>Не удалось записать {path}: {reason}. Ничего не изменено, освободите место и повторите.</translation>
    </message>
    <message>
        <source>A fair value of {found} is below zero. Write a value of zero or more.</source>
        <translation>Справедливая стоимость {found} ниже нуля. Укажите ноль или больше.</translation>
    </message>
    <message>
        <source>A fee of {fee} leaves nothing of the {of} {amount}. Correct the fee.</source>
        <translation>После комиссии {fee} ничего не остаётся: {of} {amount}. Исправьте комиссию.</translation>
    </message>
    <message>
        <source>A pair needs both a symbol and a quote.</source>
        <translation>Паре нужны и обозначение, и валюта цены.</translation>
    </message>
    <message>
        <source>A password has at least {least} characters. Choose a longer one.</source>
        <translation>В пароле не меньше {least} символов. Выберите пароль длиннее.</translation>
    </message>
    <message>
        <source>A period ends after it starts: {start} to {end} is none. Correct a day.</source>
        <translation>Период заканчивается позже, чем начинается: с {start} по {end} — не период. Исправьте день.</translation>
    </message>
    <message>
        <source>A period of {days} days is not annualised: it takes 365.</source>
        <translation>Период в днях: {days}. На год не пересчитывается: нужно 365.</translation>
    </message>
    <message>
        <source>A reversal of {reference} awaits approval already, as record {sequence}.</source>
        <translation>Сторно операции {reference} уже на утверждении, запись {sequence}.</translation>
    </message>
    <message>
        <source>A roll-forward opens at the end of its first day and closes after it: {start} to {end} is no such period. Correct a day.</source>
        <translation>Отчёт о движении справедливой стоимости открывается в конце своего первого дня и закрывается позже: с {start} по {end} — не такой период. Исправьте день.</translation>
    </message>
    <message>
        <source>A statement of holdings is of one moment: leave out the period.</source>
        <translation>Выписка о состоянии счёта составляется на один момент: период не указывайте.</translation>
    </message>
    <message>
        <source>A transfer from {account} to {account} moves nothing. Correct one of the accounts.</source>
        <translation>Перевод со счёта {account} на счёт {account} ничего не перемещает. Исправьте один из счетов.</translation>
    </message>
    <message>
        <source>An exit fee of {found} % cannot be. Write a percentage from 0 to less than 100.</source>
        <translation>Комиссия за выход {found} % невозможна. Укажите процент от 0 до 100, не включая 100.</translation>
    </message>
    <message>
        <source>Four eyes take an active preparer and another active user who approves; this book has none such. Add the users first.</source>
        <translation>Для принципа «четырёх глаз» нужны активный составитель и другой активный пользователь, который утверждает; в этой книге их нет. Сначала добавьте пользователей.</translation>
    </message>
    <message>
        <source>It is not certain that {path} has kept what you entered: {reason}. Look whether it is there before you enter it again.</source>
        <translation>Неизвестно, сохранено ли введённое в {path}: {reason}. Проверьте, есть ли запись, прежде чем вводить её снова.</translation>
    </message>
    <message>
        <source>Lot {lot} of {asset} has {left} left in {account} at {time}; {reference} takes {needed} from it. Name another lot for the rest.</source>
        <translation>В партии {lot} актива {asset} на счёте {account} на {time} осталось {left}; {reference} берёт из неё {needed}. Укажите другую партию для остального.</translation>
    </message>
    <message>
        <source>Lot {lot} of {asset} lies in {elsewhere}, not in {account}, at {time}; {reference} takes {needed} from it. Name a lot of {account}, or record the transfer first.</source>
        <translation>Партия {lot} актива {asset} на {time} находится на счёте {elsewhere}, а не {account}; {reference} берёт из неё {needed}. Укажите партию на счёте {account} или сначала запишите перевод.</translation>
    </message>
    <message>
        <source>Money is worth itself: {quantity} {asset}, not {amount}. Leave price and amount blank.</source>
        <translation>Деньги оцениваются по номиналу: {quantity} {asset}, а не {amount}. Оставьте цену и сумму пустыми.</translation>
    </message>
    <message>
        <source>More than one rate solves it, since money went in and out in turns. Use the time-weighted return.</source>
        <translation>Таких ставок несколько, потому что деньги вносились и выводились попеременно. Пользуйтесь взвешенной по времени доходностью.</translation>
    </message>
    <message>
        <source>Net assets are told on the trade basis only: leave out the basis.</source>
        <translation>Чистые активы показываются только по дате сделки: основу учёта не указывайте.</translation>
    </message>
    <message>
        <source>Net assets as of {as_of} are compared with an earlier day, not with {day}. Name an earlier day.</source>
        <translation>Чистые активы на {as_of} сравниваются с более ранним днём, а не с {day}. Укажите более ранний день.</translation>
    </message>
    <message>
        <source>No benchmark was chosen.</source>
        <translation>Эталон не выбран.</translation>
    </message>
    <message>
        <source>No file can have “{found}” as the source of its prices. Name another source.</source>
        <translation>Источником цен из файла не может быть «{found}». Укажите другой источник.</translation>
    </message>
    <message>
        <source>No file with the hash {found} is attached in this book.</source>
        <translation>Файл с хешем {found} в этой книге не приложен.</translation>
    </message>
    <message>
        <source>No host is named. Leave this blank for the source&apos;s own.</source>
        <translation>Сервер не указан. Оставьте пустым, чтобы брать собственный сервер источника.</translation>
    </message>
    <message>
        <source>No price of {code} in {currency} is known on {date}. Import prices first.</source>
        <translation>На {date} нет цены {code} в {currency}. Сначала импортируйте цены.</translation>
    </message>
    <message>
        <source>No rate solves it: whatever the rate, what was paid in and what was got back do not come out even.</source>
        <translation>Такой ставки нет: при любой ставке внесённое и полученное не сходятся.</translation>
    </message>
    <message>
        <source>No source is chosen. Choose one.</source>
        <translation>Источник не выбран. Выберите хотя бы один.</translation>
    </message>
    <message>
        <source>No source is set for {asset}. Import its prices, enter them, or set a pair.</source>
        <translation>Источник цен {asset} не задан. Импортируйте цены, введите их или задайте пару.</translation>
    </message>
    <message>
        <source>No statement {number} was issued in this book.</source>
        <translation>Отчёт {number} в этой книге не выпускали.</translation>
    </message>
    <message>
        <source>No transaction {lot} opened a lot of {asset}; {reference} takes {needed} from it. Name the reference of the transaction that acquired it.</source>
        <translation>Операция {lot} не открывала партию актива {asset}; {reference} берёт из неё {needed}. Укажите номер документа операции, которой он приобретён.</translation>
    </message>
    <message>
        <source>No volume of {asset} is stored for the {window} days up to {date}. Fetch prices, or import a file with volumes.</source>
        <translation>Нет объёмов торгов {asset} за {window} дн. по {date}. Получите цены или импортируйте файл с объёмами.</translation>
    </message>
    <message>
        <source>No yearly rate of the fee is in force on {date}; the first one starts on {first}. Say the rate from that day on, or accrue from a later one.</source>
        <translation>На {date} нет действующей годовой ставки вознаграждения; первая действует с {first}. Задайте ставку с этого дня или начисляйте с более позднего.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}, so the change of value in {quote} is unknown. Import the {base} rate of that day or an earlier one.</source>
        <translation>На {date} нет действующего курса {base}/{quote}, поэтому изменение стоимости в {quote} неизвестно. Импортируйте курс {base} за этот или более ранний день.</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Prices are fetched again once somebody is.</source>
        <translation>Вход не выполнен. Цены будут снова запрашиваться после входа.</translation>
    </message>
    <message>
        <source>Nothing called {reference} was ever proposed in this book. Check the reference.</source>
        <translation>Предложения {reference} в этой книге не было. Проверьте номер документа.</translation>
    </message>
    <message>
        <source>Nothing held has a value, so there are no weights. Store prices for this day first.</source>
        <translation>Ни у одной позиции нет стоимости, поэтому долей нет. Сначала сохраните цены за этот день.</translation>
    </message>
    <message>
        <source>Nothing is closed or locked from {day} on, so there is nothing to reopen.</source>
        <translation>Начиная с {day} ничего не закрыто, открывать нечего.</translation>
    </message>
    <message>
        <source>Nothing of lot {lot} of {asset} is in {account} at {time}: it was used up, or acquired later. {reference} takes {needed} from it. Name another lot.</source>
        <translation>Из партии {lot} актива {asset} на счёте {account} на {time} ничего нет: она израсходована или приобретена позже. {reference} берёт из неё {needed}. Укажите другую партию.</translation>
    </message>
    <message>
        <source>Nothing of {asset} was traded in the days that have a volume.</source>
        <translation>{asset} не торговался в дни, у которых есть объём.</translation>
    </message>
    <message>
        <source>Nothing was invested from {start} to {end}, so there is no return.</source>
        <translation>С {start} по {end} ничего не было вложено, поэтому доходности нет.</translation>
    </message>
    <message>
        <source>Others kept changing the book while the statement was being made, so it was not issued. Try again once they are done.</source>
        <translation>Пока составлялся отчёт, другие продолжали менять книгу, поэтому он не выпущен. Повторите, когда они закончат.</translation>
    </message>
    <message>
        <source>Prices are being fetched already. Wait until that is done, or stop it.</source>
        <translation>Цены уже запрашиваются. Дождитесь окончания или остановите запрос.</translation>
    </message>
    <message>
        <source>Realised gains are kept in {functional} and {presentation} only. Ask in one of these.</source>
        <translation>Реализованная прибыль ведётся только в {functional} и {presentation}. Спросите в одной из них.</translation>
    </message>
    <message>
        <source>Say why ({act} takes a reason of its own).</source>
        <translation>Укажите причину ({act} требует отдельной причины).</translation>
    </message>
    <message>
        <source>The CA bundle {path} cannot be used: {reason}. Name another in the price settings.</source>
        <translation>Набор сертификатов {path} использовать нельзя: {reason}. Укажите другой в настройках цен.</translation>
    </message>
    <message>
        <source>The book does not verify, so no prices are taken into it. Restore the latest backup first.</source>
        <translation>Книга не прошла проверку, поэтому цены в неё не принимаются. Сначала восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The book has no account “{accounts}” and no asset “{assets}”. Correct the names.</source>
        <translation>В книге нет ни счёта «{accounts}», ни актива «{assets}». Исправьте названия.</translation>
    </message>
    <message>
        <source>The book has no account “{accounts}”. Correct the name.</source>
        <translation>В книге нет счёта «{accounts}». Исправьте название.</translation>
    </message>
    <message>
        <source>The book has no asset “{assets}”. Correct the code.</source>
        <translation>В книге нет актива «{assets}». Исправьте код.</translation>
    </message>
    <message>
        <source>The book is {state} until {until} already. Reopen it to go back.</source>
        <translation>Книга уже закрыта по {until} ({state}). Чтобы вернуться назад, откройте период снова.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not to be trusted ({reason}). Check this computer&apos;s clock; in an office that inspects its traffic, name its CA bundle in the price settings.</source>
        <translation>Сертификату {host} нельзя доверять ({reason}). Проверьте часы этого компьютера; если в офисе проверяется сетевой трафик, укажите набор сертификатов офиса в настройках цен.</translation>
    </message>
    <message>
        <source>The change of value cannot be explained: at one end of the period there is no price of {assets}. Import prices first.</source>
        <translation>Изменение стоимости не объяснить: на одном из концов периода нет цены {assets}. Сначала импортируйте цены.</translation>
    </message>
    <message>
        <source>The change of value is explained for the whole fund, and by asset; not for one account.</source>
        <translation>Изменение стоимости объясняется для всего фонда и по активам, но не для одного счёта.</translation>
    </message>
    <message>
        <source>The change of value is explained in {functional} and {presentation} only. Ask in one of these.</source>
        <translation>Изменение стоимости объясняется только в {functional} и {presentation}. Спросите в одной из них.</translation>
    </message>
    <message>
        <source>The cost of {asset} in {currency} is unknown: it takes a rate of the date of each lot, and under moving average no lot is kept apart. Import rates, or ask in {functional}.</source>
        <translation>Стоимость приобретения {asset} в {currency} неизвестна: для каждого лота нужен курс его даты, а при скользящем среднем лоты не разделены. Импортируйте курсы или спросите в {functional}.</translation>
    </message>
    <message>
        <source>The daily returns are all alike on {found} days, so there is nothing to divide by.</source>
        <translation>Дневные доходности одинаковы во все дни ({found}), делить не на что.</translation>
    </message>
    <message>
        <source>The daily returns of {code} are all alike on {found} days, so there is nothing to divide by.</source>
        <translation>Дневные доходности {code} одинаковы во все дни ({found}), делить не на что.</translation>
    </message>
    <message>
        <source>The draft is not the one that you looked at any more: the book was changed meanwhile. Look at it again, then issue it.</source>
        <translation>Черновик уже не тот, который вы смотрели: тем временем книга изменилась. Посмотрите его снова и выпустите.</translation>
    </message>
    <message>
        <source>The folder of price files {path} cannot be read: {reason}.</source>
        <translation>Папка файлов цен {path} не читается: {reason}.</translation>
    </message>
    <message>
        <source>The key of {user} is not the one that the journal names: it was changed from outside. Verify the book before anything else.</source>
        <translation>Ключ пользователя {user} не тот, что назван в журнале: его изменили извне. Прежде всего проверьте книгу.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used for the key of {source} ({reason}). Set the environment variable {variable} to the key instead.</source>
        <translation>Хранилище ключей этого компьютера нельзя использовать для ключа {source} ({reason}). Задайте ключ в переменной среды {variable}.</translation>
    </message>
    <message>
        <source>The lots named hold {named} in all, the quantity is {quantity}. Correct one of them.</source>
        <translation>В указанных партиях всего {named}, а количество — {quantity}. Исправьте одно из них.</translation>
    </message>
    <message>
        <source>The password of {user} is not right. {left} more attempts before a pause.</source>
        <translation>Пароль пользователя {user} неверен. Попыток до паузы: {left}.</translation>
    </message>
    <message>
        <source>The price of {asset} in {currency} at {time} has no flag to decide on.</source>
        <translation>У цены {asset} в {currency} на {time} нет отметок, по которым нужно решение.</translation>
    </message>
    <message>
        <source>The price of {asset} in {currency} on {day} is another one by now. Reject this, and look at the new one.</source>
        <translation>Цена {asset} в {currency} за {day} уже другая. Отклоните это и рассмотрите новую.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} names no source; name one, or leave it out for the usual order.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} не называет источника; назовите хотя бы один или уберите запись, чтобы был обычный порядок.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} {reason}.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} {reason}.</translation>
    </message>
    <message>
        <source>The printer was asked for none of the pages 1 to {pages}. Ask for one of them.</source>
        <translation>Для печати не выбрана ни одна из страниц с 1 по {pages}. Выберите хотя бы одну из них.</translation>
    </message>
    <message>
        <source>The printer {printer} did not start. Check it, then print again.</source>
        <translation>Принтер {printer} не начал печать. Проверьте его и напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>The printer {printer} does not take sheets of {width} × {height} mm. Choose another printer, or save a PDF.</source>
        <translation>Принтер {printer} не печатает на листах {width} × {height} мм. Выберите другой принтер или сохраните PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} took {done} of {pages} pages, then no more. Check it, then print again.</source>
        <translation>Принтер {printer} принял страниц: {done} из {pages}, и остановился. Проверьте его и напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let {host} through ({reason}). Check the price settings.</source>
        <translation>Прокси-сервер {proxy} не пропускает к {host} ({reason}). Проверьте настройки цен.</translation>
    </message>
    <message>
        <source>The return from {start} to {end} is undefined: what was invested, {invested}, is not above zero. Choose a period that begins with a value.</source>
        <translation>Доходность с {start} по {end} не определена: вложенная сумма {invested} не больше нуля. Выберите период, который начинается со стоимости.</translation>
    </message>
    <message>
        <source>The same stands here twice.</source>
        <translation>Здесь одно и то же стоит дважды.</translation>
    </message>
    <message>
        <source>The signature of {file} does not hold: {reason}. The file was not taken.</source>
        <translation>Подпись файла {file} недействительна: {reason}. Файл не принят.</translation>
    </message>
    <message>
        <source>The value on {date} is unknown in {currency}: no rate is known then. Import rates first.</source>
        <translation>Стоимость на {date} в {currency} неизвестна: нет курса на эту дату. Сначала импортируйте курсы.</translation>
    </message>
    <message>
        <source>The value on {date} is unknown: no price of {assets} is known then. Import prices first.</source>
        <translation>Стоимость на {date} неизвестна: нет цены {assets} на эту дату. Сначала импортируйте цены.</translation>
    </message>
    <message>
        <source>There are {units} units, so a unit has no value. Write how many units there are.</source>
        <translation>Число паёв — {units}, поэтому у пая нет стоимости. Укажите, сколько паёв в фонде.</translation>
    </message>
    <message>
        <source>There is no price of {asset} in {currency} at {time}.</source>
        <translation>Цены {asset} в {currency} на {time} нет.</translation>
    </message>
    <message>
        <source>This begins neither with http:// nor with https://.</source>
        <translation>Начало — не http:// и не https://.</translation>
    </message>
    <message>
        <source>This copy of the program lacks its texts in the language “{language}”, or they are damaged. Install the program again.</source>
        <translation>В этой копии программы нет текстов на языке «{language}», или они повреждены. Установите программу заново.</translation>
    </message>
    <message>
        <source>This does not begin with https://.</source>
        <translation>Начало — не https://.</translation>
    </message>
    <message>
        <source>This has characters that do not print.</source>
        <translation>Здесь есть непечатаемые символы.</translation>
    </message>
    <message>
        <source>This is not a path that begins at the root.</source>
        <translation>Это не путь, который начинается от корня.</translation>
    </message>
    <message>
        <source>This is not a public key of minisign: the second line of a .pub file, 56 characters that begin with RW.</source>
        <translation>Это не открытый ключ minisign: нужна вторая строка файла .pub, 56 знаков, начало RW.</translation>
    </message>
    <message>
        <source>This is not a symbol of 1 to 60 letters, digits, dots and dashes.</source>
        <translation>Это не обозначение из 1–60 букв, цифр, точек и дефисов.</translation>
    </message>
    <message>
        <source>This is not a whole number from {least} to {most}.</source>
        <translation>Это не целое число от {least} до {most}.</translation>
    </message>
    <message>
        <source>This is not an address on Solana.</source>
        <translation>Это не адрес в сети Solana.</translation>
    </message>
    <message>
        <source>This is not an address such as {example}, without user, password and path.</source>
        <translation>Это не адрес вида {example}, без имени, пароля и пути.</translation>
    </message>
    <message>
        <source>This is not an asset code in capitals, such as BNB.</source>
        <translation>Это не код актива заглавными буквами, например BNB.</translation>
    </message>
    <message>
        <source>This is {code} itself. Name another currency.</source>
        <translation>Это сам {code}. Укажите другую валюту.</translation>
    </message>
    <message>
        <source>This statement is of a period: say the first day of it.</source>
        <translation>Этот документ составляется за период: укажите его первый день.</translation>
    </message>
    <message>
        <source>This statement is of the whole fund: leave out the accounts and assets.</source>
        <translation>Этот документ составляется по всему фонду: счета и активы не указывайте.</translation>
    </message>
    <message>
        <source>Too few daily returns: {found}, at least {needed} are needed.</source>
        <translation>Слишком мало дневных доходностей: {found}, нужно не меньше {needed}.</translation>
    </message>
    <message>
        <source>Too few returns (horizon in days: {horizon}): {found}, at least {needed} are needed for {confidence} %.</source>
        <translation>Слишком мало доходностей (горизонт в днях: {horizon}): {found}, для {confidence} % нужно не меньше {needed}.</translation>
    </message>
    <message>
        <source>What moved on {date} has no value in {currency}, so the flow is unknown. Import prices first.</source>
        <translation>Перемещённое {date} не имеет стоимости в {currency}, поэтому поток неизвестен. Сначала импортируйте цены.</translation>
    </message>
    <message>
        <source>What was realised on {asset} in {currency} is unknown: it takes a rate of the date of each disposal and lot. Import rates, or ask in {functional}.</source>
        <translation>Реализованное по {asset} в {currency} неизвестно: нужен курс даты каждого выбытия и лота. Импортируйте курсы или спросите в {functional}.</translation>
    </message>
    <message>
        <source>Without a key every file would be refused. Give the key of who signs them.</source>
        <translation>Без ключа будет отклонён каждый файл. Укажите ключ того, кто их подписывает.</translation>
    </message>
    <message>
        <source>{account} has {held} {asset} locked at {time}, {reference} unlocks {needed}. Correct the quantity.</source>
        <translation>На счёте {account} на {time} заблокировано {held} {asset}, {reference} разблокирует {needed}. Исправьте количество.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, of which {held} are locked or in transit; {needed} are needed: {missing} are missing for {reference}. Correct the quantity, or record what was unlocked or arrived first.</source>
        <translation>На счёте {account} на {time} есть {position} {asset}, из них заблокировано или в пути {held}; нужно {needed}: для {reference} не хватает {missing}. Исправьте количество или сначала запишите разблокировку или поступление.</translation>
    </message>
    <message>
        <source>{amount} at a price of {price} is a quantity of less than {smallest}, the smallest there is. Correct the amount or the price.</source>
        <translation>{amount} по цене {price} — это количество меньше {smallest}, наименьшего возможного. Исправьте сумму или цену.</translation>
    </message>
    <message>
        <source>{asset} cannot become {asset}. Correct one of the two assets.</source>
        <translation>{asset} нельзя превратить в {asset}. Исправьте один из двух активов.</translation>
    </message>
    <message>
        <source>{asset} has no price in itself. Name another currency.</source>
        <translation>Цены {asset} в самом себе не бывает. Укажите другую валюту.</translation>
    </message>
    <message>
        <source>{asset} in {account} was told in row {row} already. Keep one balance of each, the newest.</source>
        <translation>Остаток {asset} на счёте {account} уже указан в строке {row}. Оставьте по одному остатку, самому новому.</translation>
    </message>
    <message>
        <source>{asset} is not an asset of this book. It knows: {known}.</source>
        <translation>{asset} — не актив этой книги. Она знает: {known}.</translation>
    </message>
    <message>
        <source>{field} does not belong to the type {type}. Leave it blank.</source>
        <translation>Поле {field} не относится к типу {type}. Оставьте его пустым.</translation>
    </message>
    <message>
        <source>{field} is missing. The type {type} needs it.</source>
        <translation>Поле {field} не заполнено. Для типа {type} оно обязательно.</translation>
    </message>
    <message>
        <source>{field} is {found}, below zero. Write a number of zero or more.</source>
        <translation>{field}: {found} — ниже нуля. Укажите ноль или больше.</translation>
    </message>
    <message>
        <source>{file} has no signature beside it ({file}.minisig). Only signed files are taken.</source>
        <translation>Рядом с файлом {file} нет подписи ({file}.minisig). Принимаются только подписанные файлы.</translation>
    </message>
    <message>
        <source>{file} has {size}, the limit of this book is {limit}. Attach a smaller file, or change the policy evidence-limit.</source>
        <translation>Размер {file} — {size}, предел этой книги — {limit}. Приложите файл меньше или измените предел: policy evidence-limit.</translation>
    </message>
    <message>
        <source>{file} is attached to {reference} already, as {name}.</source>
        <translation>{file} уже приложен к {reference} под именем {name}.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose the file that shows the trade.</source>
        <translation>Файл {file} пустой. Выберите файл, подтверждающий сделку.</translation>
    </message>
    <message>
        <source>{file} was not taken: {reason}</source>
        <translation>Файл {file} не принят: {reason}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{found} is how the book calls a proposed rule, price or reopening. Use another reference.</source>
        <translation>Так ({found}) книга называет предложенное правило, цену или открытие периода. Возьмите другой номер.</translation>
    </message>
    <message>
        <source>{found} is negative. A price is above zero; correct the number.</source>
        <translation>{found} — отрицательное число. Цена больше нуля, исправьте число.</translation>
    </message>
    <message>
        <source>{found} is negative. What was traded is zero or more; correct the number.</source>
        <translation>{found} — отрицательное число. Объём торгов не меньше нуля, исправьте число.</translation>
    </message>
    <message>
        <source>{found} is not a currency. Use the ISO code of a state&apos;s money, as USD or KZT.</source>
        <translation>{found} — не валюта. Укажите код ISO денег государства, например USD или KZT.</translation>
    </message>
    <message>
        <source>{host} answered with a page and not with prices ({found}). The network may want somebody to sign in first: open a browser.</source>
        <translation>Сервер {host} прислал страницу вместо цен ({found}). Возможно, сеть требует сначала войти: откройте браузер.</translation>
    </message>
    <message>
        <source>{host} answered with more than {limit} bytes, which no price list has. Not read.</source>
        <translation>Сервер {host} прислал больше {limit} байт, списка цен такого размера не бывает. Ответ не прочитан.</translation>
    </message>
    <message>
        <source>{host} answered with what cannot be read as prices: {reason}. Nothing was taken.</source>
        <translation>Ответ сервера {host} не читается как цены: {reason}. Ничего не принято.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. It is asked again by itself.</source>
        <translation>Сервер {host} оборвал ответ на середине. Запрос повторится автоматически.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Prices are fetched again once the network is back.</source>
        <translation>Сервер {host} недоступен. Цены будут запрошены снова, когда сеть появится.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} s. It is asked again by itself.</source>
        <translation>Сервер {host} не ответил за {seconds} с. Запрос повторится автоматически.</translation>
    </message>
    <message>
        <source>{host} does not serve the place that this office&apos;s address seems to be in (HTTP 451). A VPN or proxy may lead out of another country: switch it off for this host, then try again.</source>
        <translation>Сервер {host} не обслуживает место, к которому, судя по адресу, относится этот офис (HTTP 451). Возможно, VPN или прокси-сервер выходит в сеть из другой страны: отключите его для этого сервера и повторите.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own (HTTP {status}). It is asked again by itself.</source>
        <translation>На сервере {host} сбой (HTTP {status}). Запрос повторится автоматически.</translation>
    </message>
    <message>
        <source>{host} has had enough questions from this address and is left alone until {until}. Everybody in the office shares its limit.</source>
        <translation>Сервер {host} получил с этого адреса предельное число запросов и до {until} не запрашивается. Этот предел общий для всего офиса.</translation>
    </message>
    <message>
        <source>{host} has shut out this office&apos;s address until {until}, since too many questions came from it. It is not asked before then.</source>
        <translation>Сервер {host} закрыл доступ с адреса этого офиса до {until}: с него пришло слишком много запросов. До этого времени сервер не запрашивается.</translation>
    </message>
    <message>
        <source>{host} points to {location}, which is not a source of prices. The network may want somebody to sign in first: open a browser.</source>
        <translation>Сервер {host} направляет на {location}, а это не источник цен. Возможно, сеть требует сначала войти: откройте браузер.</translation>
    </message>
    <message>
        <source>{host} refuses this computer&apos;s questions (HTTP 403): its firewall takes them for something else. It is left alone until {until}.</source>
        <translation>Сервер {host} отклоняет запросы этого компьютера (HTTP 403): его защита принимает их за что-то другое. До {until} сервер не запрашивается.</translation>
    </message>
    <message>
        <source>{named} is named as who approved the statement, and {user} issues it. While four eyes are on, who issues a statement is who approves it: name {user}, or have {named} issue it.</source>
        <translation>Утвердившим отчёт указан(а) {named}, а выпускает его {user}. При действующем принципе «четырёх глаз» отчёт утверждает тот, кто его выпускает: укажите {user} или пусть отчёт выпустит {named}.</translation>
    </message>
    <message>
        <source>{name} is not what was attached: its hash is another one. It was changed from outside; verify the book.</source>
        <translation>{name} — не то, что было приложено: хеш другой. Файл изменили извне, проверьте книгу.</translation>
    </message>
    <message>
        <source>{number} does not come out as it was issued: the book was changed from outside. Verify it.</source>
        <translation>{number} получается не такой, как выпущена: книгу изменили извне. Проверьте её.</translation>
    </message>
    <message>
        <source>{number} is neither printed nor vouched for: {reason}. Verify {path}, and restore the latest backup that verifies.</source>
        <translation>{number} не печатается, и его подлинность не подтверждается: {reason}. Проверьте книгу {path} и восстановите последнюю резервную копию, которая проходит проверку.</translation>
    </message>
    <message>
        <source>{number} is replaced by {newer} already. Name {newer}, which stands for it.</source>
        <translation>{number} уже заменена на {newer}. Укажите {newer}: она действует вместо неё.</translation>
    </message>
    <message>
        <source>{number} stands already for this kind, moment, period and scope. Issue the new one as its replacement, or void {number} first.</source>
        <translation>Для этого вида, момента, периода и охвата уже действует {number}. Выпустите новый отчёт взамен или сначала аннулируйте {number}.</translation>
    </message>
    <message>
        <source>{number} was voided by {voider} already; it keeps its number and stays void.</source>
        <translation>{number} уже аннулирована ({voider}); номер за ней остаётся, и она остаётся недействительной.</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be one person: who manages the users or only looks may not post or approve. Choose roles that go together.</source>
        <translation>{one} и {other} нельзя совместить: кто управляет пользователями или только смотрит, не может вести учёт и утверждать. Выберите совместимые роли.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check the path and your right to read it.</source>
        <translation>{path} не читается: {reason}. Проверьте путь и своё право на чтение.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}. Make it, or choose another.</source>
        <translation>{path} записать нельзя: папки {folder} нет. Создайте её или выберите другую.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Look whether what you entered last is there before you enter it again.</source>
        <translation>{path} не удалось прочитать: {reason}. Проверьте, есть ли в ней последняя запись, прежде чем вводить её снова.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Files written before, {kept} of {planned}, stay; free space and retry.</source>
        <translation>Не удалось записать {path}: {reason}. Записанные до этого файлы ({kept} из {planned}) остаются; освободите место и повторите.</translation>
    </message>
    <message>
        <source>{path} is a book or another database; it is not replaced. Choose another name.</source>
        <translation>{path} — книга или другая база данных; она не заменяется. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is the book “{fund}”, the backup is of another one: “{other}”. Choose the path of the book that was backed up, or a new one.</source>
        <translation>{path} — книга «{fund}», а копия другой книги: «{other}». Выберите путь той книги, с которой снята копия, или новый.</translation>
    </message>
    <message>
        <source>{path} is there already. Type its whole name to replace it, or choose another one.</source>
        <translation>{path} уже есть. Введите имя целиком, чтобы заменить файл, или выберите другое.</translation>
    </message>
    <message>
        <source>{quantity} units are held, so there is no break-even price. Choose an open position.</source>
        <translation>В позиции {quantity} ед., поэтому цены безубыточности нет. Выберите открытую позицию.</translation>
    </message>
    <message>
        <source>{reference} cannot be reversed while these depend on it: {dependents}. At {time} {dependent} needs {needed} {asset} in {account}, where {left} would be left. Reverse those first, or record what came in otherwise.</source>
        <translation>Операцию {reference} нельзя сторнировать, пока от неё зависят: {dependents}. На {time} для {dependent} нужно {needed} {asset} на счёте {account}, а осталось бы {left}. Сначала сторнируйте их или запишите другое поступление.</translation>
    </message>
    <message>
        <source>{reference} does not await approval: it is {state} since record {sequence}.</source>
        <translation>{reference} не на утверждении; состояние: {state}, запись {sequence}.</translation>
    </message>
    <message>
        <source>{reference} explains a difference of {asset} in {account}, but the other side says nothing of {account}. Correct the account or take the explanation out.</source>
        <translation>{reference} объясняет расхождение по {asset} на счёте {account}, но вторая сторона ничего не говорит о {account}. Исправьте счёт или уберите объяснение.</translation>
    </message>
    <message>
        <source>{reference} is already in the book with another {differs}: {was} there, {now} here. Use the number on this trade&apos;s confirmation.</source>
        <translation>{reference} уже есть в книге, но поле {differs} другое: там {was}, здесь {now}. Возьмите номер из подтверждения этой сделки.</translation>
    </message>
    <message>
        <source>{reference} is already used by transaction {number}. Use the number on this trade&apos;s confirmation.</source>
        <translation>{reference} уже стоит у операции {number}. Возьмите номер из подтверждения этой сделки.</translation>
    </message>
    <message>
        <source>{reference} is not in this book. Check the reference.</source>
        <translation>Операции {reference} нет в этой книге. Проверьте номер документа.</translation>
    </message>
    <message>
        <source>{reference} is not what you were shown: it was changed meanwhile. Look at it again, then decide.</source>
        <translation>{reference} — уже не то, что вам показали: содержание изменили. Посмотрите снова, затем решайте.</translation>
    </message>
    <message>
        <source>{reference} is {state}, so it is in no figure and there is nothing to reverse. Reject or correct it instead.</source>
        <translation>Операция {reference} в цифрах не учтена (состояние: {state}), сторнировать нечего. Отклоните или исправьте её.</translation>
    </message>
    <message>
        <source>{reference} says the same and awaits approval already.</source>
        <translation>{reference} говорит то же самое и уже ожидает утверждения.</translation>
    </message>
    <message>
        <source>{reference} was approved meanwhile and cannot be corrected. Reverse it and record it anew.</source>
        <translation>{reference} тем временем утвердили, исправить нельзя. Сторнируйте и запишите заново.</translation>
    </message>
    <message>
        <source>{reference} was prepared by {user}; only who prepared it takes it back. An approver rejects it.</source>
        <translation>{reference} подготовил(а) {user}; отозвать может только тот, кто подготовил. Утверждающий отклоняет.</translation>
    </message>
    <message>
        <source>{reference} was reversed already, by record {sequence}.</source>
        <translation>Операция {reference} уже сторнирована записью {sequence}.</translation>
    </message>
    <message>
        <source>{source} does not know {symbol}. Correct the pair of {asset} in the price settings.</source>
        <translation>Источник {source} не знает {symbol}. Исправьте пару {asset} в настройках цен.</translation>
    </message>
    <message>
        <source>{source} does not take the key that is set for it ({reason}). Set it anew.</source>
        <translation>Источник {source} не принимает заданный для него ключ ({reason}). Задайте ключ заново.</translation>
    </message>
    <message>
        <source>{source} gives this far back only to paying callers. Ask for later days.</source>
        <translation>Источник {source} даёт столь давние цены только платным клиентам. Запросите более поздние дни.</translation>
    </message>
    <message>
        <source>{source} has published nothing for {day} yet.</source>
        <translation>Источник {source} ещё ничего не опубликовал за {day}.</translation>
    </message>
    <message>
        <source>{time} lies in the period closed until {until} (record {sequence}). Say in the note why it comes late, or record it in the open period.</source>
        <translation>{time} — в периоде, предварительно закрытом по {until} (запись {sequence}). Укажите в примечании, почему операция поздняя, или запишите её в открытом периоде.</translation>
    </message>
    <message>
        <source>{time} lies in the period locked until {until} (record {sequence}). Record it in the open period, or have the period reopened.</source>
        <translation>{time} — в периоде, окончательно закрытом по {until} (запись {sequence}). Запишите в открытом периоде или попросите открыть период снова.</translation>
    </message>
    <message>
        <source>{user} ({roles}) may not {act}. Ask one who may: {may}.</source>
        <translation>{user} ({roles}) не может {act}. Обратитесь к тому, кто может: {may}.</translation>
    </message>
    <message>
        <source>{user} changes the own password with the old one, not as an administrator.</source>
        <translation>Свой пароль {user} меняет с помощью старого, а не как администратор.</translation>
    </message>
    <message>
        <source>{user} has a password and is not signed in. Sign in first (on the command line: the password in ALEM_PASSWORD).</source>
        <translation>У {user} есть пароль, но вход не выполнен. Сначала войдите (в командной строке: пароль в ALEM_PASSWORD).</translation>
    </message>
    <message>
        <source>{user} has approved {reference} already; the second approver is another person.</source>
        <translation>Первое утверждение {reference} — от {user}; второй утверждающий — другой человек.</translation>
    </message>
    <message>
        <source>{user} has no password, so anybody could act in that name. The administrator gives the first one.</source>
        <translation>У пользователя {user} нет пароля, и от этого имени мог бы действовать кто угодно. Первый пароль даёт администратор.</translation>
    </message>
    <message>
        <source>{user} has no password, so there is nothing to check. Leave ALEM_PASSWORD unset.</source>
        <translation>У {user} нет пароля, проверять нечего. Не задавайте ALEM_PASSWORD.</translation>
    </message>
    <message>
        <source>{user} has prepared {reference} or changed it, so another person has to decide. Nobody approves their own work, in whatever role.</source>
        <translation>{reference} — собственная работа {user} (составление или изменение), поэтому решает другой человек. Свою работу не утверждает никто, в какой бы роли ни был.</translation>
    </message>
    <message>
        <source>{user} is locked out after {failures} wrong passwords, until {until}. Wait, then retry.</source>
        <translation>Вход для {user} закрыт до {until}: неверных паролей — {failures}. Подождите и повторите.</translation>
    </message>
    <message>
        <source>{user} is named as who prepared the statement and cannot issue it too while four eyes are on. Name who prepared it, or have another approver issue it.</source>
        <translation>{user} указан(а) как подготовивший отчёт и при действующем принципе «четырёх глаз» не может его выпустить. Укажите, кто его подготовил, или пусть его выпустит другой утверждающий.</translation>
    </message>
    <message>
        <source>{user} is not a user of this book. Sign in as one of its users (--user NAME), or have the administrator add {user}.</source>
        <translation>{user} — не пользователь этой книги. Войдите как один из её пользователей (--user ИМЯ) или попросите администратора добавить {user}.</translation>
    </message>
    <message>
        <source>{user} is not active any more. The administrator can make the user active again.</source>
        <translation>Пользователь {user} отключён. Включить его снова может администратор.</translation>
    </message>
    <message>
        <source>{user} is the only active administrator. Add another first; without one nobody could manage the users.</source>
        <translation>{user} — единственный активный администратор. Сначала добавьте другого: без администратора некому управлять пользователями.</translation>
    </message>
    <message>
        <source>“{found}” does not end in {known}, which says what is in the file. Name it so.</source>
        <translation>«{found}» не оканчивается на {known}, а окончание говорит, что в файле. Назовите файл так.</translation>
    </message>
    <message>
        <source>“{found}” does not name lots. Write REFERENCE:quantity, several with a semicolon between.</source>
        <translation>«{found}» не указывает партии. Напишите НОМЕР:количество, несколько — через точку с запятой.</translation>
    </message>
    <message>
        <source>“{found}” is finer than a microsecond. Write six digits of a second at most.</source>
        <translation>«{found}» точнее микросекунды. Пишите не больше шести цифр долей секунды.</translation>
    </message>
    <message>
        <source>“{found}” is not a business identification number, which has 12 digits.</source>
        <translation>«{found}» — не БИН: в нём 12 цифр.</translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write digits with a dot for decimals, as 1234.56, without spaces, signs of currency or exponents.</source>
        <translation>«{found}» — не число. Пишите цифры с точкой перед дробной частью, например 1234.56, без пробелов, знаков валюты и показателей степени.</translation>
    </message>
    <message>
        <source>{found} has {decimals} decimals, {asset} takes {limit}. Correct the number.</source>
        <translation>В {found} знаков дробной части {decimals}, для {asset} можно {limit}. Исправьте число.</translation>
    </message>
    <message>
        <source>{found} has more than {limit} digits before the point. Correct the number.</source>
        <translation>В целой части {found} больше {limit} цифр. Исправьте число.</translation>
    </message>
    <message>
        <source>{found} is not above zero. Write a number above zero.</source>
        <translation>{found} не больше нуля. Напишите число больше нуля.</translation>
    </message>
    <message>
        <source>{found} is negative. Write it without a sign; the type says which way it goes.</source>
        <translation>{found} меньше нуля. Напишите число без знака, направление определяется типом операции.</translation>
    </message>
    <message>
        <source>“{found}” is not a time. Write 2026-11-20T14:32:00+05:00, or 2026-11-20 for the start of that day.</source>
        <translation>«{found}» — не время. Напишите 2026-11-20T14:32:00+05:00 или 2026-11-20 для начала этого дня.</translation>
    </message>
    <message>
        <source>“{found}” does not say its offset from UTC. Write it as 2026-11-20T14:32:00+05:00 or with Z for UTC.</source>
        <translation>В «{found}» нет смещения от UTC. Напишите 2026-11-20T14:32:00+05:00 или с Z для UTC.</translation>
    </message>
    <message>
        <source>{found} is in the future. A book records what has happened; correct the time.</source>
        <translation>Время {found} ещё не наступило. В книгу записывают то, что уже произошло; исправьте время.</translation>
    </message>
    <message>
        <source>{found} is before 2009, when the first crypto asset came. Correct the time.</source>
        <translation>{found} — раньше 2009 года, когда появился первый криптоактив. Исправьте время.</translation>
    </message>
    <message>
        <source>“{found}” is not a type of transaction. Use one of: {known}.</source>
        <translation>«{found}» — не тип операции. Используйте один из: {known}.</translation>
    </message>
    <message>
        <source>quantity {quantity} x price {price} = {product}, but amount says {amount}. Correct one of the three, or leave one blank.</source>
        <translation>quantity {quantity} x price {price} = {product}, но в amount стоит {amount}. Исправьте одно из трёх или оставьте одно пустым.</translation>
    </message>
    <message>
        <source>{field} is empty. Write a name.</source>
        <translation>Поле {field} пустое. Напишите название.</translation>
    </message>
    <message>
        <source>{field} has {length} characters, {longest} fit. Shorten it.</source>
        <translation>В поле {field} символов {length}, помещается {longest}. Сократите текст.</translation>
    </message>
    <message>
        <source>{field} has characters that do not print: {found}. Remove them.</source>
        <translation>В поле {field} есть непечатаемые символы: {found}. Удалите их.</translation>
    </message>
    <message>
        <source>{number} cannot be replaced by this statement: it is of another kind, moment, period or scope. Leave out what it replaces, or ask for the same as {number} is of.</source>
        <translation>{number} нельзя заменить этим отчётом: у него другой вид, момент, период или охват. Не указывайте, что он заменяет, или запросите то же, что в {number}.</translation>
    </message>
    <message>
        <source>{reference} is {state} and cannot be submitted. Withdraw what waits, reverse what is approved.</source>
        <translation>{reference}: {state}; отправить на утверждение нельзя. Ожидающее отзовите, утверждённое сторнируйте.</translation>
    </message>
    <message>
        <source>{user} is a user of this book already, by this name or one that looks like it. Use another name.</source>
        <translation>{user} уже есть среди пользователей книги под этим или похожим именем. Возьмите другое имя.</translation>
    </message>
    <message>
        <source>“{found}” is not a settlement. Use cash or external.</source>
        <translation>«{found}» — не вид расчётов. Используйте cash или external.</translation>
    </message>
    <message>
        <source>{asset} cannot be bought or sold for itself. Correct the asset or the currency.</source>
        <translation>Актив {asset} нельзя купить или продать за самого себя. Исправьте актив или валюту.</translation>
    </message>
    <message>
        <source>{asset} is the currency in which cost is kept, so it has no price of its own. Record this as a purchase or sale of the other side, against {asset}.</source>
        <translation>{asset} — валюта, в которой хранится стоимость приобретения, поэтому своей цены у неё нет. Запишите это как покупку или продажу другой стороны за {asset}.</translation>
    </message>
    <message>
        <source>The fee {fee} is more than the {of} {amount}. Correct the fee.</source>
        <translation>Комиссия {fee} больше, чем {of} {amount}. Исправьте комиссию.</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}, so the cost in {quote} is unknown. Import the {base} rate first, then record this again.</source>
        <translation>На {date} нет действующего курса {base}/{quote}, поэтому стоимость приобретения в {quote} неизвестна. Сначала импортируйте курс {base}, затем запишите операцию снова.</translation>
    </message>
    <message>
        <source>The settlement time is before the trade&apos;s time. Correct one of them.</source>
        <translation>Время расчётов раньше времени сделки. Исправьте одно из них.</translation>
    </message>
    <message>
        <source>{reference} is already in the book with the same content. It is not recorded twice.</source>
        <translation>{reference} уже есть в книге с тем же содержанием. Второй раз операция не записывается.</translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, {needed} are needed: {missing} are missing for {reference}. Correct the quantity or record what came in first.</source>
        <translation>На счёте {account} на {time} есть {position} {asset}, нужно {needed}: для {reference} не хватает {missing}. Исправьте количество или сначала запишите поступление.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header has {expected}. Check its separators.</source>
        <translation>В строке ячеек {cells}, в заголовке {expected}. Проверьте разделители строки.</translation>
    </message>
    <message>
        <source>“{found}” is not a pair this program can split. Record this trade in the program&apos;s own format.</source>
        <translation>«{found}» — пара, которую программа не может разделить. Запишите эту сделку в формате программы.</translation>
    </message>
    <message>
        <source>“{found}” can be read as {readings}. Record this trade in the program&apos;s own format, which names both.</source>
        <translation>«{found}» можно прочесть как {readings}. Запишите эту сделку в формате программы, где указаны оба кода.</translation>
    </message>
    <message>
        <source>“{found}” is not a time of a Binance export (2024-01-15 10:30:00). Use the original file; a spreadsheet may have changed it.</source>
        <translation>«{found}» — не время из выгрузки Binance (2024-01-15 10:30:00). Возьмите исходный файл: электронная таблица могла его изменить.</translation>
    </message>
    <message>
        <source>The year {year} is outside {first} to {last}. Use the original file.</source>
        <translation>Год {year} вне пределов {first}–{last}. Возьмите исходный файл.</translation>
    </message>
    <message>
        <source>There is no book at {path}. Check the path, or create one with: new {path} --fund NAME</source>
        <translation>По пути {path} книги нет. Проверьте путь или создайте книгу командой: new {path} --fund NAME</translation>
    </message>
    <message>
        <source>{path} is not a book of this program. Choose a file that ends in .alem.</source>
        <translation>{path} — не книга этой программы. Выберите файл с окончанием .alem.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}. Restore the latest backup with: restore BACKUP {path}</source>
        <translation>Книга {path} повреждена: {reason}. Восстановите последнюю резервную копию командой: restore BACKUP {path}</translation>
    </message>
    <message>
        <source>{path} was written by a newer program (format {found}, this program knows {known}). Install the newer version; the book was not touched.</source>
        <translation>Книга {path} записана более новой программой (формат {found}, эта программа знает {known}). Установите новую версию; книга не затронута.</translation>
    </message>
    <message>
        <source>{path} is read-only. Ask for the right to write to it and its folder, or copy it to a folder of your own.</source>
        <translation>Файл {path} доступен только для чтения. Запросите право записи в файл и его папку или скопируйте его в свою папку.</translation>
    </message>
    <message>
        <source>{path} is in use: {reason}. Wait until that is done and try again.</source>
        <translation>Книга {path} занята: {reason}. Дождитесь окончания и повторите.</translation>
    </message>
    <message>
        <source>{path} lies on a network share ({kind}), where SQLite cannot keep a book safe. Keep it on a disk of this machine and put backups on the share.</source>
        <translation>Книга {path} находится в сетевой папке ({kind}), где SQLite не может надёжно её хранить. Держите книгу на диске этого компьютера, а в сетевую папку кладите резервные копии.</translation>
    </message>
    <message>
        <source>{file}: this is not a file. Choose the file that the source exported.</source>
        <translation>{file}: это не файл. Выберите файл, выгруженный из источника.</translation>
    </message>
    <message>
        <source>{file}: it cannot be read: {reason}. Check the path and your right to read it.</source>
        <translation>{file}: файл не читается: {reason}. Проверьте путь и своё право на чтение.</translation>
    </message>
    <message>
        <source>{file}: it is empty. Export it again.</source>
        <translation>{file}: файл пустой. Выгрузите его снова.</translation>
    </message>
    <message>
        <source>{file}: it has {size} MiB, at most {limit} MiB are read. Split it into parts.</source>
        <translation>{file}: размер {size} МиБ, читается не больше {limit} МиБ. Разделите файл на части.</translation>
    </message>
    <message>
        <source>{file}: this is a workbook or an archive. Save its sheet as CSV (UTF-8).</source>
        <translation>{file}: это книга электронной таблицы или архив. Сохраните её лист как CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file}: this is {kind}, not text. Choose the CSV file that the source exported.</source>
        <translation>{file}: это {kind}, а не текст. Выберите файл CSV, выгруженный из источника.</translation>
    </message>
    <message>
        <source>{file}: this is text in UTF-16. Save it as CSV (UTF-8).</source>
        <translation>{file}: это текст в UTF-16. Сохраните его как CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file}: row {row} holds a zero byte, so this is not a text file. Choose the CSV file that the source exported.</source>
        <translation>{file}: в строке {row} есть нулевой байт, значит, это не текстовый файл. Выберите файл CSV, выгруженный из источника.</translation>
    </message>
    <message>
        <source>{file}: row {row} has more than {limit} bytes, so this is not a table. Choose another file.</source>
        <translation>{file}: в строке {row} больше {limit} байт, значит, это не таблица. Выберите другой файл.</translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: byte {found} is not UTF-8. Save the file as CSV (UTF-8).</source>
        <translation>{file}: строка {row}, символ {character}: байт {found} не в UTF-8. Сохраните файл как CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file}: row {row}: the quotation marks do not close, or a cell has no end. Check the marks there.</source>
        <translation>{file}: строка {row}: кавычки не закрыты или у ячейки нет конца. Проверьте там кавычки.</translation>
    </message>
    <message>
        <source>{file}: it has no rows. Export it again.</source>
        <translation>{file}: в файле нет строк. Выгрузите его снова.</translation>
    </message>
    <message>
        <source>{file}: row 1: “{column}” is not a column of this format. Known columns: {known}.</source>
        <translation>{file}: строка 1: «{column}» — не столбец этого формата. Известные столбцы: {known}.</translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} stands twice. Remove one of the two.</source>
        <translation>{file}: строка 1: столбец {column} стоит дважды. Удалите один из двух.</translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} is missing. Add it.</source>
        <translation>{file}: строка 1: нет столбца {column}. Добавьте его.</translation>
    </message>
    <message>
        <source>{file}: row 1: this format is separated by commas. Save it with commas.</source>
        <translation>{file}: строка 1: в этом формате разделитель — запятая. Сохраните файл с запятыми.</translation>
    </message>
    <message>
        <source>{file}: row 1 is not the header of a Binance spot trade export. Choose that export, or another format.</source>
        <translation>{file}: строка 1 — не заголовок выгрузки спотовых сделок Binance. Выберите такую выгрузку или другой формат.</translation>
    </message>
    <message>
        <source>A price cannot be said for more than a year ahead. Name an earlier end, and look at it again then.</source>
        <translation>Цену нельзя задать более чем на год вперёд. Укажите более ранний срок и тогда рассмотрите её снова.</translation>
    </message>
    <message>
        <source>A price that holds until {until} would end before it begins at {time}. Name a later end.</source>
        <translation>Цена, действующая до {until}, закончилась бы раньше своего начала {time}. Укажите более поздний срок.</translation>
    </message>
    <message>
        <source>No {asset} price in {currency} of the year before {time} is stored, so the fee of {quantity} {asset} has no value. Import {asset} prices first, then record this again.</source>
        <translation>Цены {asset} в {currency} за год до {time} нет, поэтому у комиссии {quantity} {asset} нет стоимости. Сначала загрузите цены {asset}, затем запишите это снова.</translation>
    </message>
    <message>
        <source>Nobody could approve what {user} proposes: it takes {needed} other active approvers who had no hand in it, and the book has {found}. Add one first.</source>
        <translation>Утвердить предложенное ({user}) было бы некому: нужно других активных утверждающих, не участвовавших в подготовке: {needed}, а в книге их {found}. Сначала добавьте.</translation>
    </message>
    <message>
        <source>The clock of this computer is {hours} h ahead of that of {host}. Set it, then fetch again; nothing of this source was stored.</source>
        <translation>Часы этого компьютера спешат на {hours}&#xa0;ч по сравнению с часами сервера {host}. Установите время и запросите цены снова; от этого источника ничего не сохранено.</translation>
    </message>
    <message>
        <source>The clock of this computer is {hours} h behind that of {host}. Set it, then fetch again; nothing of this source was stored.</source>
        <translation>Часы этого компьютера отстают на {hours}&#xa0;ч по сравнению с часами сервера {host}. Установите время и запросите цены снова; от этого источника ничего не сохранено.</translation>
    </message>
    <message>
        <source>The period until {until} cannot be locked yet. Not true so far: {open}. Settle that first, or lock it with a reason.</source>
        <translation>Период по {until} пока нельзя закрыть окончательно. Ещё не выполнено: {open}. Сначала уладьте это или закройте с указанием причины.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it cannot be read ({problem}).</source>
        <translation>Настройки цен в {path} использовать нельзя: файл не читается ({problem}).</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it has more than a megabyte.</source>
        <translation>Настройки цен в {path} использовать нельзя: файл больше мегабайта.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it has {key} twice.</source>
        <translation>Настройки цен в {path} использовать нельзя: {key} в файле стоит дважды.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it is not JSON.</source>
        <translation>Настройки цен в {path} использовать нельзя: файл не в формате JSON.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: it is not UTF-8.</source>
        <translation>Настройки цен в {path} использовать нельзя: файл не в UTF-8.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: row {row}, character {column} is not JSON.</source>
        <translation>Настройки цен в {path} использовать нельзя: строка {row}, символ {column} — не JSON.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} begins neither with http:// nor with https://.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} не начинается ни с http://, ни с https://.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} does not begin with https://.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} не начинается с https://.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} has characters that do not print.</source>
        <translation>Настройки цен в {path} использовать нельзя: в {place} есть непечатаемые символы.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is neither true nor false.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — ни true, ни false.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a list in square brackets.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не список в квадратных скобках.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a list of entries in curly brackets.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не перечень записей в фигурных скобках.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a path that begins at the root.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не полный путь от корня.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a public key of minisign: the second line of a .pub file, 56 characters that begin with RW.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не открытый ключ minisign (вторая строка файла .pub: 56 символов, начиная с RW).</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a source of prices; known are {known}.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не источник цен; известны: {known}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a symbol of 1 to 60 letters, digits, dots and dashes.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не обозначение из 1–60 букв, цифр, точек и дефисов.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not a whole number from {least} to {most}.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не целое число от {least} до {most}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an address on Solana.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не адрес в Solana.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an address such as {example}, without user, password and path.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не адрес вида {example} (без имени пользователя, пароля и пути).</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not an asset code in capitals, such as BNB.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не код актива прописными буквами, например BNB.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not known here; known are {known}.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} здесь неизвестно; известны: {known}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is not text in quotation marks.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — не текст в кавычках.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} is {code} itself.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} — это сам актив {code}.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} names no host; leave it out for the source&apos;s own.</source>
        <translation>Настройки цен в {path} использовать нельзя: в {place} нет ни одного сервера; уберите эту запись, чтобы использовались адреса самого источника.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} needs both a symbol and a quote.</source>
        <translation>Настройки цен в {path} использовать нельзя: для {place} нужны и обозначение (symbol), и валюта цены (quote).</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} stands in the list twice.</source>
        <translation>Настройки цен в {path} использовать нельзя: {place} стоит в списке дважды.</translation>
    </message>
    <message>
        <source>The price settings in {path} cannot be used: {place} would refuse every file: folder_keys has no key.</source>
        <translation>Настройки цен в {path} использовать нельзя: при {place} не принимался бы ни один файл, так как в folder_keys нет ключей.</translation>
    </message>
    <message>
        <source>The statement cannot be issued while these are undecided: {flags}. Bring prices, say them by hand, or take them as they are; then issue it.</source>
        <translation>Отчёт нельзя выпустить, пока нет решения по этим ценам: {flags}. Внесите цены, задайте их вручную или примите как есть, затем выпустите отчёт.</translation>
    </message>
    <message>
        <source>The type {type} needs two of quantity, price and amount; the third is calculated. {field} is missing.</source>
        <translation>Для типа {type} нужны два значения из трёх: количество, цена, сумма; третье вычисляется. Не заполнено поле {field}.</translation>
    </message>
    <message>
        <source>Under moving average no lot has a cost of its own, so none can be named. Leave the field blank, or change the lot method first.</source>
        <translation>При скользящей средней у партий нет собственной стоимости приобретения, поэтому указать партию нельзя. Оставьте поле пустым или сначала измените метод учёта партий.</translation>
    </message>
    <message>
        <source>Without {user} nobody could approve what others prepare, while four eyes are on. Add another approver first, or turn four eyes off.</source>
        <translation>Без {user} некому утверждать подготовленное другими, пока действует принцип «четырёх глаз». Сначала добавьте другого утверждающего или отключите этот принцип.</translation>
    </message>
    <message>
        <source>lots can be named for what leaves an account only. Leave the field blank for the type {type}.</source>
        <translation>Партии можно указать только для того, что уходит со счёта. Оставьте поле пустым для типа {type}.</translation>
    </message>
    <message>
        <source>{day} is not over. Ask for a day that has ended.</source>
        <translation>{day} ещё не закончился. Выберите день, который уже прошёл.</translation>
    </message>
    <message>
        <source>{file}: it does not say what it prices and in which currency. Name both, on the command line with --asset and --quote.</source>
        <translation>{file}: в файле не указано, для чего цена и в какой валюте. Укажите и то и другое, в командной строке через --asset и --quote.</translation>
    </message>
    <message>
        <source>{file}: it holds a document type definition, which rates never do. Fetch the file again.</source>
        <translation>{file}: в файле есть определение типа документа, в курсах его не бывает. Загрузите файл снова.</translation>
    </message>
    <message>
        <source>{file}: its outermost element is &lt;{found}&gt;, not &lt;rates&gt; or &lt;rss&gt;: these are not the National Bank&apos;s rates. Fetch the file again.</source>
        <translation>{file}: внешний элемент — &lt;{found}&gt;, а не &lt;rates&gt; или &lt;rss&gt;: это не курсы Национального Банка. Загрузите файл снова.</translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: this is not well-formed XML. Fetch the file again.</source>
        <translation>{file}: строка {row}, символ {character}: это неправильно построенный XML. Загрузите файл снова.</translation>
    </message>
    <message>
        <source>{file}: it has {size} bytes; a day of rates has about 12,000. Fetch it again.</source>
        <translation>{file}: размер {size} байт, а курсы за день занимают около 12 000. Загрузите файл снова.</translation>
    </message>
    <message>
        <source>{file}: it holds no rates: none were published for {date}.</source>
        <translation>{file}: курсов в файле нет: на {date} они не опубликованы.</translation>
    </message>
    <message>
        <source>{file}: “{found}” is not a date such as 01.04.2026. Fetch the file again.</source>
        <translation>{file}: «{found}» — не дата вида 01.04.2026. Загрузите файл снова.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Fetch log</source>
        <translation>Журнал запросов</translation>
    </message>
    <message>
        <source>Kept on this computer; the prices themselves are in the book.</source>
        <translation>Хранится на этом компьютере; сами цены — в книге.</translation>
    </message>
    <message>
        <source>Nothing has been fetched for {asset} from this computer yet.</source>
        <translation>С этого компьютера цены {asset} ещё не запрашивались.</translation>
    </message>
    <message>
        <source>Nothing has been fetched from this computer yet.</source>
        <translation>С этого компьютера цены ещё не запрашивались.</translation>
    </message>
    <message>
        <source>This asset</source>
        <translation>Этот актив</translation>
    </message>
    <message>
        <source>Whose lines are listed</source>
        <translation>Чьи строки показаны</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>нет источника</translation>
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
        <translation>Показать открытые партии (F4)</translation>
    </message>
    <message>
        <source>as the lot method says</source>
        <translation>по методу учёта партий</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This is a fault of the program: {what}</source>
        <translation>Это ошибка программы: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>Give a date, or a date and a time.</source>
        <translation>Укажите дату или дату и время.</translation>
    </message>
    <message>
        <source>end of that day</source>
        <translation>на конец этого дня</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>{zone}, that is {time} UTC</source>
        <translation>{zone}, то есть {time} UTC</translation>
    </message>
    <message>
        <source>“{text}” is no date or time. Write 20.11.2026, or 20.11.2026 14:32.</source>
        <translation>«{text}» — не дата и не время. Напишите 20.11.2026 или 20.11.2026 14:32.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>Открыть календарь (F4)</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message>
        <source>acquired</source>
        <translation>приобретено</translation>
    </message>
    <message>
        <source>cost shared out</source>
        <translation>распределение стоимости</translation>
    </message>
    <message>
        <source>disposed of</source>
        <translation>выбыло</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>комиссия</translation>
    </message>
    <message>
        <source>lots pooled</source>
        <translation>объединение партий</translation>
    </message>
    <message>
        <source>money paid</source>
        <translation>уплачено денег</translation>
    </message>
    <message>
        <source>money received</source>
        <translation>получено денег</translation>
    </message>
    <message>
        <source>swapped in</source>
        <translation>получено при замене</translation>
    </message>
    <message>
        <source>swapped out</source>
        <translation>отдано при замене</translation>
    </message>
    <message>
        <source>transfer in</source>
        <translation>входящий перевод</translation>
    </message>
    <message>
        <source>transfer out</source>
        <translation>исходящий перевод</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Recorded with everything you enter, and printed on statements</source>
        <translation>Записывается со всем, что вы вносите, и печатается в отчётах</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
</context>
<context>
    <name>NetworkPart</name>
    <message>
        <source>&amp;CA bundle</source>
        <translation>&amp;Сертификаты</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>П&amp;апка</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Ключи</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Прокси-сервер</translation>
    </message>
    <message>
        <source>CA bundle</source>
        <translation>Набор сертификатов</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.cer);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Folder of price files</source>
        <translation>Папка файлов цен</translation>
    </message>
    <message>
        <source>For offices without a network: files that are laid there are taken in.</source>
        <translation>Для офисов без сети: файлы, положенные туда, принимаются.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Public keys of minisign, one a line</source>
        <translation>Открытые ключи minisign, по одному в строке</translation>
    </message>
    <message>
        <source>Take &amp;signed files only</source>
        <translation>Принимать &amp;только подписанные файлы</translation>
    </message>
    <message>
        <source>blank: as this computer is set up</source>
        <translation>пусто: как настроен этот компьютер</translation>
    </message>
    <message>
        <source>blank: none</source>
        <translation>пусто: нет</translation>
    </message>
    <message>
        <source>blank: the usual authorities</source>
        <translation>пусто: обычные удостоверяющие центры</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Новая книга</translation>
    </message>
    <message>
        <source>First in, first out (FIFO)</source>
        <translation>Первая партия выбывает первой (FIFO)</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Скользящая средняя</translation>
    </message>
    <message>
        <source>Part of cost and proceeds</source>
        <translation>Входят в стоимость приобретения и выручку</translation>
    </message>
    <message>
        <source>An expense of their own</source>
        <translation>Отдельный расход</translation>
    </message>
    <message>
        <source>A disposal at fair value</source>
        <translation>Выбытие по справедливой стоимости</translation>
    </message>
    <message>
        <source>Less of what was bought</source>
        <translation>Уменьшение купленного</translation>
    </message>
    <message>
        <source>From the account&apos;s own money</source>
        <translation>Из денег этого счёта</translation>
    </message>
    <message>
        <source>Outside the book</source>
        <translation>Вне книги</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>&amp;BIN</source>
        <translation>&amp;БИН</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Управляющий</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>&amp;Who works</source>
        <translation>&amp;Кто работает</translation>
    </message>
    <message>
        <source>A BIN has 12 digits. Write all of them, or leave it empty.</source>
        <translation>В БИН 12 цифр. Напишите все или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Cost &amp;kept in</source>
        <translation>&amp;Валюта учёта</translation>
    </message>
    <message>
        <source>Four eyes: a preparer and an approver</source>
        <translation>Четыре глаза: составитель и утверждающий</translation>
    </message>
    <message>
        <source>Works alone</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Write where the book is to be kept.</source>
        <translation>Напишите, где хранить книгу.</translation>
    </message>
    <message>
        <source>the currency of cost and gain</source>
        <translation>валюта стоимости приобретения и прибыли</translation>
    </message>
    <message>
        <source>“{found}” is not a currency. Write the three letters of one, as USD or KZT.</source>
        <translation>«{found}» — не валюта. Напишите три буквы, например USD или KZT.</translation>
    </message>
    <message>
        <source>A&amp;lso shown in</source>
        <translation>Втора&amp;я валюта</translation>
    </message>
    <message>
        <source>the second column, at official rates</source>
        <translation>второй столбец, по официальным курсам</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>its midnight ends the day</source>
        <translation>день кончается в его полночь</translation>
    </message>
    <message>
        <source>&amp;Lots</source>
        <translation>&amp;Партии</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Комиссии</translation>
    </message>
    <message>
        <source>Fees in kind</source>
        <translation>Комиссии активом</translation>
    </message>
    <message>
        <source>Trades paid</source>
        <translation>Оплата сделок</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Фай&amp;л</translation>
    </message>
    <message>
        <source>Its rules, recorded with the first entry</source>
        <translation>Правила книги, сохраняются с первой записью</translation>
    </message>
    <message>
        <source>Create the book</source>
        <translation>Создать книгу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Write the fund&apos;s name as statements print it.</source>
        <translation>Напишите название фонда так, как его печатают в отчётах.</translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation>Книги (*.alem)</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Фонд</translation>
    </message>
</context>
<context>
    <name>Numbering</name>
    <message>
        <source>Issued as {number}</source>
        <translation>Выпущено под номером {number}</translation>
    </message>
    <message>
        <source>Issuing the statement</source>
        <translation>Выпуск отчёта</translation>
    </message>
    <message>
        <source>No number is given.</source>
        <translation>Номер не присваивается.</translation>
    </message>
    <message>
        <source>Voiding the statement</source>
        <translation>Аннулирование отчёта</translation>
    </message>
    <message>
        <source>What is in the journal by then stays.</source>
        <translation>Что к этому времени есть в журнале, остаётся.</translation>
    </message>
    <message>
        <source>{number} is void</source>
        <translation>{number} аннулирован</translation>
    </message>
</context>
<context>
    <name>ObservationsPage</name>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n наблюдение</numerusform>
            <numerusform>%n наблюдения</numerusform>
            <numerusform>%n наблюдений</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Nothing was said of {asset} on {day}.</source>
        <translation>За {day} наблюдений по {asset} нет.</translation>
    </message>
    <message>
        <source>Observations of the day</source>
        <translation>Наблюдения за день</translation>
    </message>
</context>
<context>
    <name>OptionalDay</name>
    <message>
        <source>“{text}” is not a date. Write it as 20.11.2026.</source>
        <translation>«{text}» — не дата. Напишите так: 20.11.2026.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Move {source} down</source>
        <translation>Переместить {source} ниже</translation>
    </message>
    <message>
        <source>Move {source} up</source>
        <translation>Переместить {source} выше</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопировано %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Рисунок PNG (*.png)</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Рисунок скопирован</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Рисунок SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Сохранить рисунок</translation>
    </message>
    <message>
        <source>Save the data of the chart</source>
        <translation>Сохранить данные графика</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}</source>
        <translation>Отправлено на печать: {title}</translation>
    </message>
    <message>
        <source>The printer did not start. Check it, then try again.</source>
        <translation>Принтер не запустился. Проверьте его и повторите.</translation>
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
        <translation>Вся страница</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Крупнее (Ctrl++)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Страница {page} из {count}</translation>
    </message>
    <message>
        <source>Pages of the statement</source>
        <translation>Страницы отчёта</translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {count}</source>
        <translation>Страницы {first}–{last} из {count}</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Готовятся страницы…</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>Эскизы страниц</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Мельче (Ctrl+−)</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
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
        <translation>&amp;Валюта цены</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Источник</translation>
    </message>
    <message>
        <source>Nobody is asked for: {assets}.</source>
        <translation>Цены не запрашиваются: {assets}.</translation>
    </message>
    <message>
        <source>One pair</source>
        <translation>Отдельная пара</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Remove the pair</source>
        <translation>Удалить пару</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>&amp;Обозначение</translation>
    </message>
    <message>
        <source>Say in what it is quoted.</source>
        <translation>Укажите валюту цены.</translation>
    </message>
    <message>
        <source>Say what the source calls it.</source>
        <translation>Укажите обозначение актива у источника.</translation>
    </message>
    <message>
        <source>Say whose price it is.</source>
        <translation>Укажите, чья это цена.</translation>
    </message>
    <message>
        <source>Set the pair</source>
        <translation>Задать пару</translation>
    </message>
    <message>
        <source>as the source calls it</source>
        <translation>как у источника</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>A draft, which was never issued, and not of this book: its journal has no record with that fingerprint.</source>
        <translation>Это черновик, он не выпускался и относится не к этой книге: в её журнале нет записи с таким отпечатком.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. It names a record of this book, but its figures cannot be asked for again.</source>
        <translation>Это черновик, он не выпускался. Он ссылается на запись этой книги, но его цифры нельзя запросить снова.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. Its figures are not what this book says as known at that record.</source>
        <translation>Это черновик, он не выпускался. Его цифры не совпадают с тем, что даёт эта книга по данным на ту запись.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. Its figures are what this book says as known at that record.</source>
        <translation>Это черновик, он не выпускался. Его цифры совпадают с тем, что даёт эта книга по данным на ту запись.</translation>
    </message>
    <message>
        <source>A draft, which was never issued. The figures inside are what this book says, but the pages do not show them.</source>
        <translation>Это черновик, он не выпускался. Вложенные цифры совпадают с тем, что даёт эта книга, но на страницах показаны другие.</translation>
    </message>
    <message>
        <source>A file was attached: {after}.</source>
        <translation>Добавлено вложение: {after}.</translation>
    </message>
    <message>
        <source>Altered: the figures in this file are not those issued as {number}.</source>
        <translation>Документ изменён: цифры в файле не те, что выпущены под номером {number}.</translation>
    </message>
    <message>
        <source>Altered: this file does not show what was issued as {number}.</source>
        <translation>Документ изменён: файл показывает не то, что выпущено под номером {number}.</translation>
    </message>
    <message>
        <source>Another part differs: {part}.</source>
        <translation>Отличается и другая часть: {part}.</translation>
    </message>
    <message>
        <source>Genuine: this file is {number}, byte for byte as issued.</source>
        <translation>Подлинный документ: этот файл — {number}, байт в байт такой, как выпущен.</translation>
    </message>
    <message>
        <source>Issued by {user} as record {sequence}.</source>
        <translation>Выпустил(а) {user}, запись {sequence}.</translation>
    </message>
    <message>
        <source>It was issued by another version of the program ({version}), which draws its pages otherwise: only their texts were compared.</source>
        <translation>Документ выпущен другой версией программы ({version}), которая рисует страницы иначе: сравнивались только тексты.</translation>
    </message>
    <message>
        <source>Known at record {sequence}, fingerprint {fingerprint}.</source>
        <translation>По данным на запись {sequence}, отпечаток {fingerprint}.</translation>
    </message>
    <message>
        <source>Language of the pages: {form}.</source>
        <translation>Язык страниц: {form}.</translation>
    </message>
    <message>
        <source>Not confirmed: this book does not verify. It was changed or damaged after record {trusted} and vouches for no paper until a backup that verifies is restored.</source>
        <translation>Не подтверждено: книга не прошла проверку. Она изменена или повреждена после записи {trusted} и не подтверждает ни одного документа, пока не восстановлена резервная копия, которая проходит проверку.</translation>
    </message>
    <message>
        <source>Not confirmed: what this book keeps of {number} was changed or is missing. Verify the book, and restore the latest backup that verifies.</source>
        <translation>Не подтверждено: то, что книга хранит об отчёте {number}, изменено или отсутствует. Проверьте книгу и восстановите последнюю резервную копию, которая проходит проверку.</translation>
    </message>
    <message>
        <source>Page {page} does not say “{before}”.</source>
        <translation>На странице {page} нет «{before}».</translation>
    </message>
    <message>
        <source>Page {page} has the texts that were issued, but is drawn otherwise: something may lie over them.</source>
        <translation>На странице {page} тексты те же, что выпущены, но нарисована она иначе: поверх них может что-то лежать.</translation>
    </message>
    <message>
        <source>Page {page} is page {before} of those issued.</source>
        <translation>Страница {page} — это страница {before} выпущенного документа.</translation>
    </message>
    <message>
        <source>Page {page} of those issued is missing.</source>
        <translation>Нет страницы {page} выпущенного документа.</translation>
    </message>
    <message>
        <source>Page {page} says “{after}” instead of “{before}”.</source>
        <translation>На странице {page} стоит «{after}» вместо «{before}».</translation>
    </message>
    <message>
        <source>Page {page} says “{after}”, which was not issued.</source>
        <translation>На странице {page} стоит «{after}», чего в выпущенном документе нет.</translation>
    </message>
    <message>
        <source>Page {page} was cut, turned or resized.</source>
        <translation>Страница {page} обрезана, повёрнута или изменена в размере.</translation>
    </message>
    <message>
        <source>Page {page} was not issued.</source>
        <translation>Страницы {page} в выпущенном документе не было.</translation>
    </message>
    <message>
        <source>Pages and figures of {number} are as issued; the file was saved again by another program.</source>
        <translation>Страницы и цифры {number} — такие, как выпущены; файл пересохранён другой программой.</translation>
    </message>
    <message>
        <source>Something of the document is not as issued: {after}.</source>
        <translation>Часть документа не такая, как при выпуске: {after}.</translation>
    </message>
    <message>
        <source>Something was added to page {page}: {after}.</source>
        <translation>На страницу {page} что-то добавлено: {after}.</translation>
    </message>
    <message>
        <source>Something was added to the document: {after}.</source>
        <translation>В документ что-то добавлено: {after}.</translation>
    </message>
    <message>
        <source>Something was removed from the document: {after}.</source>
        <translation>Из документа что-то удалено: {after}.</translation>
    </message>
    <message>
        <source>The attached figures are written otherwise than this program does.</source>
        <translation>Вложенные цифры записаны не так, как их записывает эта программа.</translation>
    </message>
    <message>
        <source>The attached file {before} is missing.</source>
        <translation>Нет вложенного файла {before}.</translation>
    </message>
    <message>
        <source>The attached file {before} is not as issued.</source>
        <translation>Вложенный файл {before} не такой, как выпущен.</translation>
    </message>
    <message>
        <source>The file is damaged. Ask for it again.</source>
        <translation>Файл повреждён. Запросите его снова.</translation>
    </message>
    <message>
        <source>The file is encrypted. Our papers never are; ask for the original.</source>
        <translation>Файл зашифрован. Наши документы не шифруются; запросите оригинал.</translation>
    </message>
    <message>
        <source>The file is larger, packed or unpacked, than any paper of ours.</source>
        <translation>Файл в сжатом или развёрнутом виде больше любого нашего документа.</translation>
    </message>
    <message>
        <source>The file is no PDF.</source>
        <translation>Это не файл PDF.</translation>
    </message>
    <message>
        <source>There is no statement of this program in the file. It cannot be checked.</source>
        <translation>В файле нет отчёта этой программы. Проверить его нельзя.</translation>
    </message>
    <message>
        <source>There may be more differences than are named here.</source>
        <translation>Отличий может быть больше, чем здесь названо.</translation>
    </message>
    <message>
        <source>This book never issued a statement {number}.</source>
        <translation>В этой книге отчёт {number} не выпускали.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>{cell}: {after} in the file, {before} in the book.</source>
        <translation>{cell}: в файле {after}, в книге {before}.</translation>
    </message>
    <message>
        <source>{number} is not of this book: its journal has no record with that fingerprint.</source>
        <translation>{number} — не из этой книги: в её журнале нет записи с таким отпечатком.</translation>
    </message>
    <message>
        <source>{number} is void: {user} took it back. {reason}</source>
        <translation>{number} аннулирован, отозвал(а) {user}. {reason}</translation>
    </message>
    <message>
        <source>{number} was replaced by {newer}.</source>
        <translation>{number} заменён на {newer}.</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>CSV, a file for each table (*.csv)</source>
        <translation>CSV, по файлу на каждую таблицу (*.csv)</translation>
    </message>
    <message>
        <source>Cancelled; the book is as it was</source>
        <translation>Отменено; книга осталась прежней</translation>
    </message>
    <message>
        <source>PDF as it prints (*.pdf)</source>
        <translation>PDF, как при печати (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the statement</source>
        <translation>Печать отчёта</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Saving the statement</source>
        <translation>Сохранение отчёта</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n pages</source>
        <translation>
            <numerusform>Отправлено на печать: %n страница</numerusform>
            <numerusform>Отправлено на печать: %n страницы</numerusform>
            <numerusform>Отправлено на печать: %n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not written.</source>
        <translation>Файл не будет записан.</translation>
    </message>
    <message>
        <source>There is no printer on this computer; save as PDF</source>
        <translation>На этом компьютере нет принтера; сохраните как PDF</translation>
    </message>
    <message>
        <source>What the printer has not begun is not printed.</source>
        <translation>То, что принтер не начал печатать, напечатано не будет.</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Таблица (*.xlsx)</translation>
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
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancelled; the paper was not checked</source>
        <translation>Отменено; документ не проверен</translation>
    </message>
    <message>
        <source>Check of a paper</source>
        <translation>Проверка документа</translation>
    </message>
    <message>
        <source>Checking the paper</source>
        <translation>Проверка документа</translation>
    </message>
    <message>
        <source>Checking the paper…</source>
        <translation>Документ проверяется…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>В книгу ничего не записывается.</translation>
    </message>
    <message>
        <source>The paper could not be checked</source>
        <translation>Документ не удалось проверить</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
</context>
<context>
    <name>PaperDrops</name>
    <message>
        <source>Drop one paper at a time: several files are not checked</source>
        <translation>Перетащите один документ: несколько файлов сразу не проверяются</translation>
    </message>
    <message>
        <source>Only a PDF can be checked as a paper of this book: {name}</source>
        <translation>Проверить как документ этой книги можно только PDF: {name}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Новый</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Текущий</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>Новый пароль для {name}</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>From then on what is done in this name is sealed with a new key.</source>
        <translation>С этого момента сделанное от этого имени заверяется печатью с новым ключом.</translation>
    </message>
    <message>
        <source>The person gets a new key, too; what was sealed before still holds. Hand the password over in person, and have it changed at once.</source>
        <translation>Ключ пользователя тоже станет новым; заверенное прежней печатью остаётся в силе. Передайте пароль лично и попросите сразу сменить его.</translation>
    </message>
    <message>
        <source>Type the password that holds now.</source>
        <translation>Введите действующий пароль.</translation>
    </message>
    <message>
        <source>What you have sealed stays sealed; only the password is another.</source>
        <translation>Заверенное вашей печатью остаётся в силе, меняется только пароль.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ваш пароль</translation>
    </message>
    <message>
        <source>{name} has a new password</source>
        <translation>Новый пароль задан: {name}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>&amp;Approver</source>
        <translation>&amp;Утверждающий</translation>
    </message>
    <message>
        <source>A&amp;dministrator</source>
        <translation>А&amp;дминистратор</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Anybody can act in this name, and nothing is sealed.</source>
        <translation>От этого имени может действовать любой, и сделанное не заверяется печатью.</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Утверждающий</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>P&amp;reparer</source>
        <translation>&amp;Составитель</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation>Составитель</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>Отключён</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Задан</translation>
    </message>
    <message>
        <source>Since the last right one; the newest {moment}</source>
        <translation>После последнего верного; последний неверный — {moment}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>This is not the same password. Type it again.</source>
        <translation>Пароли не совпадают. Введите ещё раз.</translation>
    </message>
    <message>
        <source>Type the new password.</source>
        <translation>Введите новый пароль.</translation>
    </message>
    <message>
        <source>Wrong passwords</source>
        <translation>Неверные пароли</translation>
    </message>
    <message>
        <source>approves, closes periods, issues statements</source>
        <translation>утверждает, закрывает периоды, выпускает отчёты</translation>
    </message>
    <message>
        <source>looks and exports; stands alone</source>
        <translation>смотрит и экспортирует; без других ролей</translation>
    </message>
    <message>
        <source>records, imports, proposes</source>
        <translation>записывает, импортирует, предлагает</translation>
    </message>
    <message>
        <source>users and policies; stands alone</source>
        <translation>пользователи и учётная политика; без других ролей</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>&amp;Add a user…</source>
        <translation>&amp;Добавить…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Let rest</source>
        <translation>&amp;Отключить</translation>
    </message>
    <message>
        <source>&amp;Make active</source>
        <translation>В&amp;ключить</translation>
    </message>
    <message>
        <source>&amp;New password…</source>
        <translation>&amp;Новый пароль…</translation>
    </message>
    <message>
        <source>&amp;Roles…</source>
        <translation>&amp;Роли…</translation>
    </message>
    <message>
        <source>&amp;Your password…</source>
        <translation>&amp;Ваш пароль…</translation>
    </message>
    <message>
        <source>Four eyes are not complete</source>
        <translation>Для «четырёх глаз» не хватает людей</translation>
    </message>
    <message>
        <source>Four eyes are off</source>
        <translation>Принцип «четырёх глаз» выключен</translation>
    </message>
    <message>
        <source>Four eyes are on</source>
        <translation>Принцип «четырёх глаз» включён</translation>
    </message>
    <message>
        <source>Four eyes take an active preparer and another active person who approves. Add who is missing.</source>
        <translation>Для принципа «четырёх глаз» нужны активный составитель и другой активный человек, который утверждает. Добавьте недостающих.</translation>
    </message>
    <message>
        <source>It takes any name, and what is recorded counts at once. For four eyes, name three: an administrator, who sets the rules and does not post; a preparer, who records; and an approver. From then on each signs in, and an entry counts once another person has approved it. Begin with the administrator.</source>
        <translation>Книга принимает любое имя, и записанное учитывается сразу. Для принципа «четырёх глаз» назовите троих: администратора, который задаёт правила и не ведёт учёт; составителя, который записывает; утверждающего. С этого момента каждый входит под своим именем, а операция учитывается после утверждения другим человеком. Начните с администратора.</translation>
    </message>
    <message>
        <source>This book has no users</source>
        <translation>В этой книге нет пользователей</translation>
    </message>
    <message>
        <source>Turn &amp;four eyes on</source>
        <translation>Включить «&amp;четыре глаза»</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Users of this book</source>
        <translation>Пользователи этой книги</translation>
    </message>
    <message>
        <source>What a preparer records counts once another person has approved it. Nobody approves their own work, in whatever role.</source>
        <translation>Записанное составителем учитывается после утверждения другим человеком. Свою работу не утверждает никто, в какой бы роли ни был.</translation>
    </message>
    <message>
        <source>What is recorded counts at once. There are a preparer and another person who approves, so an administrator can turn four eyes on.</source>
        <translation>Записанное учитывается сразу. Составитель и другой человек, который утверждает, есть, поэтому администратор может включить принцип «четырёх глаз».</translation>
    </message>
    <message>
        <source>{name} is active again</source>
        <translation>Пользователь снова активен: {name}</translation>
    </message>
    <message>
        <source>{name} rests</source>
        <translation>Пользователь отключён: {name}</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Book&apos;s method ({method})</source>
        <translation>Метод книги ({method})</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Первый день периода</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>From and to are both {date} now</source>
        <translation>Теперь начало и конец периода — {date}</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Последний день периода</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Прошлый год</translation>
    </message>
    <message>
        <source>Lot method</source>
        <translation>Метод учёта партий</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Свои даты</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>What if {method}</source>
        <translation>Что, если {method}</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>First day of the period</source>
        <translation>Первый день периода</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Последний день периода</translation>
    </message>
    <message>
        <source>The first day must be before the last one.</source>
        <translation>Первый день должен быть раньше последнего.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
</context>
<context>
    <name>PeriodRows</name>
    <message>
        <source>&amp;As of</source>
        <translation>&amp;По состоянию на</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>П&amp;ериод</translation>
    </message>
    <message>
        <source>Another day to compare with</source>
        <translation>Другой день для сравнения</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>День для сравнения</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Первый день периода</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Для сравнения</translation>
    </message>
    <message>
        <source>Compared with the end of {date}</source>
        <translation>Сравнение с концом дня {date}</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Последний день периода</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Прошлый квартал</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Прошлый год</translation>
    </message>
    <message>
        <source>Opens at the end of {date}</source>
        <translation>Открывается на конец дня {date}</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Свои даты</translation>
    </message>
    <message>
        <source>The first day is after the last one. Correct one of them.</source>
        <translation>Первый день позже последнего. Исправьте один из них.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>{date} is in the future; showing today</source>
        <translation>{date} ещё не наступило; показан сегодняшний день</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>1 line is open: a lock takes a reason.</source>
        <translation>1 пункт не готов: для окончательного закрытия нужна причина.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Совет</translation>
    </message>
    <message>
        <source>All that a lock takes is done.</source>
        <translation>Всё нужное для окончательного закрытия готово.</translation>
    </message>
    <message>
        <source>Attach the confirmation to each.</source>
        <translation>Приложите подтверждение к каждой.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Предварительно</translation>
    </message>
    <message>
        <source>Compare the book with the custodians as of that day.</source>
        <translation>Сверьте книгу с кастодианами на этот день.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Every asset has a price</source>
        <translation>У каждого актива есть цена</translation>
    </message>
    <message>
        <source>Every transaction has a file that shows it</source>
        <translation>У каждой операции есть подтверждающий файл</translation>
    </message>
    <message>
        <source>Have it approved or rejected, and drafts submitted.</source>
        <translation>Пусть их утвердят или отклонят, а черновики отправят.</translation>
    </message>
    <message>
        <source>Import fresh prices, or put one by hand with a reason.</source>
        <translation>Импортируйте свежие цены или задайте цену вручную с указанием причины.</translation>
    </message>
    <message>
        <source>Import the prices of that day.</source>
        <translation>Импортируйте цены за этот день.</translation>
    </message>
    <message>
        <source>Issue it as of that day.</source>
        <translation>Выпустите её на этот день.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Окончательно</translation>
    </message>
    <message>
        <source>No price is doubtful</source>
        <translation>Сомнительных цен нет</translation>
    </message>
    <message>
        <source>Nothing awaits approval</source>
        <translation>На утверждении ничего нет</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Не готово</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Открыто снова</translation>
    </message>
    <message>
        <source>The custodians&apos; lists agree with the book</source>
        <translation>Данные кастодианов сходятся с книгой</translation>
    </message>
    <message>
        <source>The statement of holdings is issued</source>
        <translation>Выписка о состоянии счёта выпущена</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>все дни</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>until {day} (record {number})</source>
        <translation>по {day} (запись {number})</translation>
    </message>
    <message>
        <source>{count} lines are open: a lock takes a reason.</source>
        <translation>Не готово пунктов: {count}. Для окончательного закрытия нужна причина.</translation>
    </message>
</context>
<context>
    <name>PeriodsDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто предварительно</translation>
    </message>
    <message>
        <source>Closed until {day}. Late entries take a note.</source>
        <translation>Предварительно закрыто по {day}. Поздним операциям нужно примечание.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Закрыто окончательно</translation>
    </message>
    <message>
        <source>Locked until {day}. Nothing dated in it is taken.</source>
        <translation>Окончательно закрыто по {day}. Операции за эти дни не принимаются.</translation>
    </message>
    <message>
        <source>Open from {day} on.</source>
        <translation>Открыто с {day}.</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval. Until then nothing opens.</source>
        <translation>Предложено как {reference}, на утверждении. До утверждения ничего не открывается.</translation>
    </message>
    <message>
        <source>This book has no users, so whoever opens it may close and reopen.</source>
        <translation>В этой книге нет пользователей, поэтому закрывать и открывать периоды может любой, кто её откроет.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Что сделано, сначала новое</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>% a year</source>
        <translation>% в год</translation>
    </message>
    <message>
        <source>% of the volume</source>
        <translation>% объёма торгов</translation>
    </message>
    <message>
        <source>360 days</source>
        <translation>360 дней</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 дней</translation>
    </message>
    <message>
        <source>A change waits</source>
        <translation>Изменение ждёт</translation>
    </message>
    <message>
        <source>A disposal at fair value</source>
        <translation>Выбытие по справедливой стоимости</translation>
    </message>
    <message>
        <source>A fee that is paid to this name settles what has grown so far.</source>
        <translation>Комиссия, уплаченная этому получателю, погашает начисленное вознаграждение.</translation>
    </message>
    <message>
        <source>A larger file cannot be attached to a transaction.</source>
        <translation>Файл большего размера нельзя приложить к операции.</translation>
    </message>
    <message>
        <source>A move is large above</source>
        <translation>Скачок цены — свыше</translation>
    </message>
    <message>
        <source>A price is marked where another source is farther away from it than this.</source>
        <translation>Цена помечается, если другой источник расходится с ней сильнее указанного.</translation>
    </message>
    <message>
        <source>A price is stale after</source>
        <translation>Цена устаревает через</translation>
    </message>
    <message>
        <source>A price stands still after</source>
        <translation>Цена без движения после</translation>
    </message>
    <message>
        <source>A price that is older than this is marked wherever it values something.</source>
        <translation>Цена старше этого срока помечается везде, где по ней что-то оценено.</translation>
    </message>
    <message>
        <source>A price that moved more than this from the close of the day before is marked, so that somebody looks at it.</source>
        <translation>Цена, изменившаяся к закрытию прошлого дня сильнее указанного, помечается, чтобы её кто-то проверил.</translation>
    </message>
    <message>
        <source>A sale takes lots of its own account only, or of all accounts of the fund together.</source>
        <translation>Продажа берёт партии только своего счёта или всех счетов фонда вместе.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>Утверждает второе лицо</translation>
    </message>
    <message>
        <source>A source that says the same price at so many closes in a row may have stopped: its price is marked.</source>
        <translation>Источник, у которого цена одинакова столько закрытий подряд, мог остановиться: его цена помечается.</translation>
    </message>
    <message>
        <source>A stablecoin is valued at what the market says, or at one of its currency while the market is near that. Where it is not, the market counts and the price is marked.</source>
        <translation>Стейблкоин оценивается по рынку или, пока рынок близок к номиналу, как единица своей валюты. Если рынок от номинала далёк, действует рыночная цена, и она помечается.</translation>
    </message>
    <message>
        <source>A window that nobody touches for so long asks for the password again. 0: never.</source>
        <translation>Если окна не касались столько времени, оно снова запросит пароль. 0: никогда.</translation>
    </message>
    <message>
        <source>After so many wrong passwords a person has to wait before the next try.</source>
        <translation>После стольких неверных паролей следующей попытки придётся подождать.</translation>
    </message>
    <message>
        <source>All at their average cost</source>
        <translation>Все по средней стоимости</translation>
    </message>
    <message>
        <source>An expense of their own</source>
        <translation>Отдельный расход</translation>
    </message>
    <message>
        <source>Another to come</source>
        <translation>Будет другое</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>By how many days the yearly fee is divided for one day.</source>
        <translation>На сколько дней делится годовое вознаграждение, чтобы получить дневное.</translation>
    </message>
    <message>
        <source>Cost of rewards</source>
        <translation>Стоимость вознаграждений</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Each purchase is a lot with a cost of its own. This decides whose cost leaves when a part is sold, and so how large the realised gain is.</source>
        <translation>Каждая покупка — партия со своей стоимостью приобретения. Правило решает, чья стоимость выбывает при продаже части, а значит, какова реализованная прибыль.</translation>
    </message>
    <message>
        <source>Fees of trades</source>
        <translation>Комиссии сделок</translation>
    </message>
    <message>
        <source>Fees paid in an asset</source>
        <translation>Комиссии активом</translation>
    </message>
    <message>
        <source>Figures of the days since {day} are worked out with the new value.</source>
        <translation>Цифры дней начиная с {day} будут рассчитаны с новым значением.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начиная с</translation>
    </message>
    <message>
        <source>From the account&apos;s money</source>
        <translation>Из денег счёта</translation>
    </message>
    <message>
        <source>From then on what one person enters counts at once: nobody else looks at it.</source>
        <translation>С этого момента внесённое одним человеком учитывается сразу: больше никто его не смотрит.</translation>
    </message>
    <message>
        <source>From this value on a transaction takes two approvals. Empty: one is always enough.</source>
        <translation>Начиная с этой стоимости операции нужны два утверждения. Пусто: всегда достаточно одного.</translation>
    </message>
    <message>
        <source>How far the market may be from par while a stablecoin still counts at par.</source>
        <translation>Насколько рынок может отойти от номинала, чтобы стейблкоин ещё учитывался по номиналу.</translation>
    </message>
    <message>
        <source>How large a part of what the market trades in a day the fund could sell of an asset. In how many days a position can be sold is worked out with it.</source>
        <translation>Какую часть дневного объёма торгов активом фонд мог бы продать. По ней рассчитывается, за сколько дней можно продать позицию.</translation>
    </message>
    <message>
        <source>How long a person waits after too many wrong passwords.</source>
        <translation>Сколько ждать после слишком многих неверных паролей.</translation>
    </message>
    <message>
        <source>How trades are paid</source>
        <translation>Оплата сделок</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>In the account of the sale</source>
        <translation>На счёте продажи</translation>
    </message>
    <message>
        <source>In the whole fund</source>
        <translation>По фонду в целом</translation>
    </message>
    <message>
        <source>In which language statements are written.</source>
        <translation>На каком языке составляются отчёты.</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <source>Largest attached file</source>
        <translation>Предельный размер файла</translation>
    </message>
    <message>
        <source>Less of what was bought</source>
        <translation>Уменьшение купленного</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Вознаграждение управляющего</translation>
    </message>
    <message>
        <source>Management fee is paid to</source>
        <translation>Получатель вознаграждения</translation>
    </message>
    <message>
        <source>Names with commas between, the first one first.</source>
        <translation>Названия через запятую, главный источник — первым.</translation>
    </message>
    <message>
        <source>Near par is within</source>
        <translation>Близко к номиналу — в пределах</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>No cost, no income</source>
        <translation>Без стоимости, без дохода</translation>
    </message>
    <message>
        <source>One limit for all assets, then others for some: {example}. “none”: no limit.</source>
        <translation>Один предел для всех активов, затем другие для некоторых: {example}. «none»: без предела.</translation>
    </message>
    <message>
        <source>Order of price sources</source>
        <translation>Порядок источников цен</translation>
    </message>
    <message>
        <source>Outside the book</source>
        <translation>Вне книги</translation>
    </message>
    <message>
        <source>Par, while the market is near</source>
        <translation>По номиналу, пока рынок близок</translation>
    </message>
    <message>
        <source>Part of cost and proceeds</source>
        <translation>Входят в стоимость приобретения и выручку</translation>
    </message>
    <message>
        <source>Pause after wrong passwords</source>
        <translation>Пауза после неверных паролей</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Sales may be up to</source>
        <translation>Продажа — не более</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Начиная с</translation>
    </message>
    <message>
        <source>Sources differ above</source>
        <translation>Источники расходятся — свыше</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>The dearest first (HIFO)</source>
        <translation>Сначала дорогие (HIFO)</translation>
    </message>
    <message>
        <source>The fee of a trade is part of what was paid or received, or stands apart as an expense.</source>
        <translation>Комиссия сделки входит в уплаченное или полученное либо учитывается отдельным расходом.</translation>
    </message>
    <message>
        <source>The first of these sources that has a price young enough gives it. A price of another source is taken where none has, and marked. Empty: whoever is newest.</source>
        <translation>Цену даёт первый из этих источников, у которого она не устарела. Если такого нет, берётся цена другого источника и помечается. Пусто: самая новая цена.</translation>
    </message>
    <message>
        <source>The newest first (LIFO)</source>
        <translation>Сначала новые (LIFO)</translation>
    </message>
    <message>
        <source>The oldest first (FIFO)</source>
        <translation>Сначала старые (FIFO)</translation>
    </message>
    <message>
        <source>This books the past anew: everything since {day} is booked again under the new value. Costs and realised gains of later sales can become others, in figures that were reported already, too.</source>
        <translation>Прошлое будет проведено заново: всё начиная с {day} учитывается по новому значению. Стоимость приобретения и реализованная прибыль более поздних продаж могут измениться, в том числе в уже представленных цифрах.</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Предстоит</translation>
    </message>
    <message>
        <source>Two approvals from</source>
        <translation>Два утверждения от</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Value of stablecoins</source>
        <translation>Оценка стейблкоинов</translation>
    </message>
    <message>
        <source>Value of the day, as income</source>
        <translation>По стоимости дня, как доход</translation>
    </message>
    <message>
        <source>What one person enters counts only once another person has approved it.</source>
        <translation>Внесённое одним человеком учитывается только после утверждения другим.</translation>
    </message>
    <message>
        <source>What the manager earns in a year, as a part of the fund&apos;s value. It grows day by day; at 0 nothing does.</source>
        <translation>Сколько управляющий получает за год, как доля стоимости фонда. Начисляется ежедневно; при 0 не начисляется.</translation>
    </message>
    <message>
        <source>What the market says</source>
        <translation>По рынку</translation>
    </message>
    <message>
        <source>What to do when a fee is taken in an asset and not in money: it is given away at its value of the day, or less was bought. It holds for what is recorded from then on.</source>
        <translation>Что делать, когда комиссия взята активом, а не деньгами: актив отдан по стоимости дня или куплено меньше. Действует для записанного с этого момента.</translation>
    </message>
    <message>
        <source>What was earned without paying comes in at its value of the day, which is income, or at no cost, so that all of it is gain once it is sold.</source>
        <translation>Полученное без оплаты поступает по стоимости дня, которая становится доходом, или без стоимости, и тогда вся выручка от продажи — прибыль.</translation>
    </message>
    <message>
        <source>Where lots are looked for</source>
        <translation>Где подбираются партии</translation>
    </message>
    <message>
        <source>Whether a trade moves the money of its own account, unless the entry says otherwise.</source>
        <translation>Движутся ли при сделке деньги её счёта, если в операции не указано иное.</translation>
    </message>
    <message>
        <source>Which lots are sold first</source>
        <translation>Порядок продажи партий</translation>
    </message>
    <message>
        <source>Window locks when idle for</source>
        <translation>Блокировка окна при простое</translation>
    </message>
    <message>
        <source>Wrong passwords allowed</source>
        <translation>Допустимо неверных паролей</translation>
    </message>
    <message>
        <source>Year of the management fee</source>
        <translation>Дней в году для вознаграждения</translation>
    </message>
    <message>
        <source>Yes, always</source>
        <translation>Да, всегда</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>закрытий</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>its approval</source>
        <translation>утверждения</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>начала книги</translation>
    </message>
    <message>
        <source>the newest of all</source>
        <translation>самая новая цена</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>попыт.</translation>
    </message>
    <message>
        <source>{asset}: {limit}</source>
        <translation>{asset}: {limit}</translation>
    </message>
    <message>
        <source>{proposer}, approved by {user}</source>
        <translation>{proposer}, утверждение: {user}</translation>
    </message>
    <message>
        <source>{user}, {time}, record {number}</source>
        <translation>{user}, {time}, запись {number}</translation>
    </message>
</context>
<context>
    <name>PoliciesDialog</name>
    <message>
        <source>Changed by record {number}.</source>
        <translation>Изменено записью {number}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Only the administrator changes rules. All may look.</source>
        <translation>Правила меняет только администратор. Смотреть могут все.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Учётная политика</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval. Until another person approves it, the old value is in force.</source>
        <translation>Предложено как {reference}, на утверждении. Пока другой человек не утвердит, действует прежнее значение.</translation>
    </message>
    <message>
        <source>Rules of the book</source>
        <translation>Правила книги</translation>
    </message>
    <message>
        <source>This book has no users, so whoever opens it may change its rules. Each change stays in the journal with the name and the time.</source>
        <translation>В этой книге нет пользователей, поэтому её правила может менять любой, кто её откроет. Каждое изменение остаётся в журнале с именем и временем.</translation>
    </message>
    <message>
        <source>This is in force already. Choose another value.</source>
        <translation>Это значение уже действует. Выберите другое.</translation>
    </message>
    <message>
        <source>{rule}: changed</source>
        <translation>{rule}: изменено</translation>
    </message>
    <message>
        <source>{rule}: proposed as {reference}, awaits approval</source>
        <translation>{rule}: предложено как {reference}, на утверждении</translation>
    </message>
</context>
<context>
    <name>PostingsSection</name>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Average cost, {currency}</source>
        <translation>Средняя стоимость, {currency}</translation>
    </message>
    <message>
        <source>Average cost: no lots</source>
        <translation>Средняя стоимость: партий нет</translation>
    </message>
    <message>
        <source>Cost basis, {currency}</source>
        <translation>Стоимость приобретения, {currency}</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Расход</translation>
    </message>
    <message>
        <source>In transit until {time}; not available before.</source>
        <translation>В пути до {time}; раньше недоступно.</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доход</translation>
    </message>
    <message>
        <source>Lot {reference} of {day}</source>
        <translation>Партия {reference} от {day}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Position after approval</source>
        <translation>Позиция после утверждения</translation>
    </message>
    <message>
        <source>Position after recording</source>
        <translation>Позиция после записи</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Проводки</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Quantity, {asset}</source>
        <translation>Количество, {asset}</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Реализованная прибыль</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lots</source>
        <translation>
            <numerusform>и ещё %n партия</numerusform>
            <numerusform>и ещё %n партии</numerusform>
            <numerusform>и ещё %n партий</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more lot</source>
        <translation>и ещё 1 партия</translation>
    </message>
    <message>
        <source>{asset} in {account}</source>
        <translation>{asset} на счёте {account}</translation>
    </message>
    <message>
        <source>{asset}, {account}</source>
        <translation>{asset}, {account}</translation>
    </message>
    <message>
        <source>{currency} in this account</source>
        <translation>{currency} на этом счёте</translation>
    </message>
    <message>
        <source>{quantity} come back to what is available.</source>
        <translation>{quantity} снова станет доступно.</translation>
    </message>
    <message>
        <source>{quantity} stay in the position and leave what is available until they are unlocked.</source>
        <translation>{quantity} остаётся в позиции, но до разблокировки недоступно.</translation>
    </message>
    <message>
        <source>{role}, cost</source>
        <translation>{role}, стоимость приобретения</translation>
    </message>
    <message>
        <source>{role}, proceeds</source>
        <translation>{role}, выручка</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Готовятся страницы…</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Total, price check and position appear here when the figures are in.</source>
        <translation>Итог, проверка цены и позиция появятся здесь, когда введены числа.</translation>
    </message>
    <message>
        <source>Received after fee</source>
        <translation>Получено за вычетом комиссии</translation>
    </message>
    <message>
        <source>Fair value</source>
        <translation>Справедливая стоимость</translation>
    </message>
    <message>
        <source>No {currency} rate for this date</source>
        <translation>Нет курса {currency} на эту дату</translation>
    </message>
    <message>
        <source>Price used</source>
        <translation>Применённая цена</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Общая стоимость</translation>
    </message>
    <message>
        <source>{price}. At the trade&apos;s time that price was doubtful: {flags}.</source>
        <translation>{price}. На время сделки эта цена была сомнительной: {flags}.</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Cost brought forward</source>
        <translation>Перенесённая стоимость</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Проверка цены</translation>
    </message>
    <message>
        <source>no market price</source>
        <translation>нет рыночной цены</translation>
    </message>
    <message>
        <source>No {asset} price in {currency} is stored for this time.</source>
        <translation>В книге нет цены {asset} в {currency} на это время.</translation>
    </message>
    <message>
        <source>{percent} from market</source>
        <translation>{percent} к рынку</translation>
    </message>
    <message>
        <source>Market {price}, {source}, {time}</source>
        <translation>Рынок {price}, {source}, {time}</translation>
    </message>
</context>
<context>
    <name>PriceActs</name>
    <message>
        <source>&amp;Export prices…</source>
        <translation>&amp;Экспорт цен…</translation>
    </message>
    <message>
        <source>&amp;New price…</source>
        <translation>&amp;Новая цена…</translation>
    </message>
    <message>
        <source>&amp;Take the price as it is…</source>
        <translation>&amp;Принять цену как есть…</translation>
    </message>
    <message>
        <source>There is no flag to decide on.</source>
        <translation>Нет отметок, которые требуют решения.</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>It awaits approval: until another person approves it, the old price counts.</source>
        <translation>Нужно утверждение: пока другой человек не утвердит, учитывается старая цена.</translation>
    </message>
    <message>
        <source>It counts at once, since four eyes are off. The old price is kept.</source>
        <translation>Учитывается сразу: принцип «четырёх глаз» выключен. Старая цена сохраняется.</translation>
    </message>
    <message>
        <source>Look at what it changes, then record it.</source>
        <translation>Посмотрите, что изменится, затем запишите.</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Предложить</translation>
    </message>
    <message>
        <source>Proposed as {reference}, awaits approval</source>
        <translation>Предложено как {reference}, на утверждении</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Recorded as {reference}</source>
        <translation>Записано как {reference}</translation>
    </message>
    <message>
        <source>{done}, but its files are not attached: {why}</source>
        <translation>{done}, но файлы не приложены: {why}</translation>
    </message>
</context>
<context>
    <name>PriceExport</name>
    <message>
        <source>&amp;All prices and rates…</source>
        <translation>&amp;Все цены и курсы…</translation>
    </message>
    <message>
        <source>&amp;Prices of {asset}…</source>
        <translation>&amp;Цены {asset}…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Экспорт цен</translation>
    </message>
    <message>
        <source>Exporting prices</source>
        <translation>Экспорт цен</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>The file is not written; the book is not touched.</source>
        <translation>Файл не будет записан, книга не затронута.</translation>
    </message>
</context>
<context>
    <name>PriceFlags</name>
    <message numerus="yes">
        <source>%n close(s) alike</source>
        <translation>
            <numerusform>%n одинаковое закрытие</numerusform>
            <numerusform>%n одинаковых закрытия</numerusform>
            <numerusform>%n одинаковых закрытий</numerusform>
        </translation>
    </message>
    <message>
        <source>Large move</source>
        <translation>Скачок цены</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Нет цены</translation>
    </message>
    <message>
        <source>Off par</source>
        <translation>Не по номиналу</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Другой источник</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Задана вручную</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>Источники расходятся</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Устарела</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Не меняется</translation>
    </message>
    <message>
        <source>at par</source>
        <translation>по номиналу</translation>
    </message>
    <message>
        <source>face value</source>
        <translation>номинальная стоимость</translation>
    </message>
    <message>
        <source>moved {percent} from {before}, limit {limit}</source>
        <translation>изменение {percent} к {before}, предел {limit}</translation>
    </message>
    <message>
        <source>over {age} old, limit {limit}</source>
        <translation>цене больше {age}, предел {limit}</translation>
    </message>
    <message>
        <source>said by hand</source>
        <translation>задана вручную</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>задана вручную</translation>
    </message>
    <message>
        <source>{age} old, limit {limit}</source>
        <translation>цене {age}, предел {limit}</translation>
    </message>
    <message>
        <source>{flag}: {reason}</source>
        <translation>{flag}: {reason}</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h</source>
        <translation>{hours}&#xa0;ч</translation>
    </message>
    <message>
        <source>{percent} off par, limit {limit}</source>
        <translation>отклонение от номинала {percent}, предел {limit}</translation>
    </message>
    <message>
        <source>{source} is not in the order of sources</source>
        <translation>{source} нет в порядке источников</translation>
    </message>
    <message>
        <source>{source} is {percent} away, limit {limit}</source>
        <translation>{source} отличается на {percent}, предел {limit}</translation>
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
        <translation>&amp;Документы</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Начало</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Валюта</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Цена</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Конец</translation>
    </message>
    <message>
        <source>Choose in which currency.</source>
        <translation>Выберите валюту.</translation>
    </message>
    <message>
        <source>Choose whose price it is.</source>
        <translation>Выберите, чья это цена.</translation>
    </message>
    <message>
        <source>For a span</source>
        <translation>На срок</translation>
    </message>
    <message>
        <source>From a time on</source>
        <translation>С момента</translation>
    </message>
    <message>
        <source>Give the price of one unit.</source>
        <translation>Укажите цену единицы.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>It counts from then on, until something newer is observed.</source>
        <translation>Учитывается с этого момента, пока не появится более новое наблюдение.</translation>
    </message>
    <message>
        <source>It counts until then, whatever is observed meanwhile, and never afterwards.</source>
        <translation>Учитывается до конца срока при любых наблюдениях, а после него — никогда.</translation>
    </message>
    <message>
        <source>Say why, and where it is from. The reason stays in the journal.</source>
        <translation>Укажите причину и откуда взята цена. Причина останется в журнале.</translation>
    </message>
    <message>
        <source>{quote} for one {base}</source>
        <translation>{quote} за 1 {base}</translation>
    </message>
</context>
<context>
    <name>PriceImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Чтение {file}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message numerus="yes">
        <source>Import %n prices</source>
        <translation>
            <numerusform>Импортировать %n цену</numerusform>
            <numerusform>Импортировать %n цены</numerusform>
            <numerusform>Импортировать %n цен</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 price</source>
        <translation>Импортировать 1 цену</translation>
    </message>
    <message numerus="yes">
        <source>%n lines to correct</source>
        <translation>
            <numerusform>Исправить %n строку</numerusform>
            <numerusform>Исправить %n строки</numerusform>
            <numerusform>Исправить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line to correct</source>
        <translation>Исправить 1 строку</translation>
    </message>
    <message>
        <source>Reading stopped there. A file goes in whole or not at all.</source>
        <translation>Чтение на этом остановлено. Файл импортируется целиком или никак.</translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct the lines in the file, then import it again.</source>
        <translation>Файл импортируется целиком или никак. Исправьте строки в файле и импортируйте его снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices are ready to import</source>
        <translation>
            <numerusform>Готова к импорту %n цена</numerusform>
            <numerusform>Готовы к импорту %n цены</numerusform>
            <numerusform>Готово к импорту %n цен</numerusform>
        </translation>
    </message>
    <message>
        <source>1 price is ready to import</source>
        <translation>Готова к импорту 1 цена</translation>
    </message>
    <message numerus="yes">
        <source>%n known already, will be skipped</source>
        <translation>
            <numerusform>%n уже в книге, будет пропущена</numerusform>
            <numerusform>%n уже в книге, будут пропущены</numerusform>
            <numerusform>%n уже в книге, будут пропущены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes</source>
        <translation>
            <numerusform>%n дневной объём торгов</numerusform>
            <numerusform>%n дневных объёма торгов</numerusform>
            <numerusform>%n дневных объёмов торгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes are ready to import</source>
        <translation>
            <numerusform>Готов к импорту %n дневной объём торгов</numerusform>
            <numerusform>Готовы к импорту %n дневных объёма торгов</numerusform>
            <numerusform>Готово к импорту %n дневных объёмов торгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes imported</source>
        <translation>
            <numerusform>Импортирован %n дневной объём торгов</numerusform>
            <numerusform>Импортированы %n дневных объёма торгов</numerusform>
            <numerusform>Импортировано %n дневных объёмов торгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new daily volumes</source>
        <translation>
            <numerusform>%n новый дневной объём торгов</numerusform>
            <numerusform>%n новых дневных объёма торгов</numerusform>
            <numerusform>%n новых дневных объёмов торгов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices known already</source>
        <translation>
            <numerusform>%n цена уже в книге</numerusform>
            <numerusform>%n цены уже в книге</numerusform>
            <numerusform>%n цен уже в книге</numerusform>
        </translation>
    </message>
    <message>
        <source>1 daily volume</source>
        <translation>1 дневной объём торгов</translation>
    </message>
    <message>
        <source>1 daily volume imported</source>
        <translation>Импортирован 1 дневной объём торгов</translation>
    </message>
    <message>
        <source>1 daily volume is ready to import</source>
        <translation>Готов к импорту 1 дневной объём торгов</translation>
    </message>
    <message>
        <source>1 new daily volume</source>
        <translation>1 новый дневной объём торгов</translation>
    </message>
    <message>
        <source>1 price known already</source>
        <translation>1 цена уже в книге</translation>
    </message>
    <message numerus="yes">
        <source>Import %n daily volumes</source>
        <translation>
            <numerusform>Импортировать %n дневной объём торгов</numerusform>
            <numerusform>Импортировать %n дневных объёма торгов</numerusform>
            <numerusform>Импортировать %n дневных объёмов торгов</numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 daily volume</source>
        <translation>Импортировать 1 дневной объём торгов</translation>
    </message>
    <message>
        <source>The file does not say what it prices and in which currency. Choose the asset and the quote above.</source>
        <translation>В файле не сказано, чья это цена и в какой валюте. Выберите выше актив и валюту котировки.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>В этом файле нет ничего нового.</translation>
    </message>
    <message>
        <source>This file cannot be imported as it is</source>
        <translation>Этот файл нельзя импортировать в таком виде</translation>
    </message>
    <message>
        <source>{imported}, {volumes}</source>
        <translation>{imported}, {volumes}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Импорт {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n prices imported</source>
        <translation>
            <numerusform>Импортирована %n цена</numerusform>
            <numerusform>Импортированы %n цены</numerusform>
            <numerusform>Импортировано %n цен</numerusform>
        </translation>
    </message>
    <message>
        <source>1 price imported</source>
        <translation>Импортирована 1 цена</translation>
    </message>
    <message>
        <source>{imported}, {known}</source>
        <translation>{imported}, {known}</translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n уже в книге</numerusform>
            <numerusform>%n уже в книге</numerusform>
            <numerusform>%n уже в книге</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Import prices: preview</source>
        <translation>Импорт цен: просмотр</translation>
    </message>
    <message>
        <source>{file}. Asset, quote and source count only where the file does not say.</source>
        <translation>{file}. Актив, валюта цены и источник учитываются, только если их нет в файле.</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Валюта цены</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation>Сохранить ошибки как CSV</translation>
    </message>
    <message>
        <source>Lines to correct</source>
        <translation>Строки для исправления</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message numerus="yes">
        <source>%n new price(s)</source>
        <translation>
            <numerusform>%n новая цена</numerusform>
            <numerusform>%n новые цены</numerusform>
            <numerusform>%n новых цен</numerusform>
        </translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Before the book</source>
        <translation>До начала книги</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Перенесена</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>Дней без цены</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Сомнительная</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Fetched at {time}: {what}.</source>
        <translation>Получено в {time}: {what}.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Нет цены</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новых</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>Next at {time}.</source>
        <translation>Следующий запрос: {time}.</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>След. попытка</translation>
    </message>
    <message>
        <source>No network. What is stored counts; prices are fetched again once it is back.</source>
        <translation>Нет сети. Учитываются сохранённые цены; когда сеть появится, цены будут запрошены снова.</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Нет цены</translation>
    </message>
    <message>
        <source>No price of {asset} in {currency} is known at this moment.</source>
        <translation>На этот момент цена {asset} в {currency} неизвестна.</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не запрошено</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ничего нового</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Внимания не требует</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Есть новее</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Есть цена</translation>
    </message>
    <message>
        <source>Quoted in</source>
        <translation>Валюта цены</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>№ документа</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Пересмотр</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Задана вручную</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Stopped at {time}: {what}. What was stored before stays.</source>
        <translation>Остановлено в {time}: {what}. Сохранённое ранее остаётся.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Symbol there</source>
        <translation>Обозначение</translation>
    </message>
    <message>
        <source>Taken as it is</source>
        <translation>Принята как есть</translation>
    </message>
    <message>
        <source>Taken as it is by {user}: {reason}</source>
        <translation>Принята как есть, {user}: {reason}</translation>
    </message>
    <message>
        <source>The price of the day was made of it.</source>
        <translation>По этому наблюдению получена цена дня.</translation>
    </message>
    <message>
        <source>The same source said otherwise later; this one is kept.</source>
        <translation>Позже тот же источник сообщил другое; это наблюдение сохранено.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Применено</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>crypto asset</source>
        <translation>криптоактив</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>курс валюты</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>с {start}</translation>
    </message>
    <message>
        <source>no answer for {assets}</source>
        <translation>нет ответа для {assets}</translation>
    </message>
    <message>
        <source>nobody to ask for {assets}</source>
        <translation>нет источника для {assets}</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>нет в портфеле</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>ничего нового</translation>
    </message>
    <message>
        <source>of 30</source>
        <translation>из 30</translation>
    </message>
    <message>
        <source>path where crossed</source>
        <translation>путь кросс-курса</translation>
    </message>
    <message>
        <source>rate: its date</source>
        <translation>у курса — дата</translation>
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
        <translation>За {days}&#xa0;дн.: была {first}, стала {last}, наименьшая {low}, наибольшая {high}</translation>
    </message>
    <message>
        <source>{flag}, taken</source>
        <translation>{flag}, принято</translation>
    </message>
    <message>
        <source>{reference} awaits approval: {user} says that {asset} costs {price}.</source>
        <translation>{reference} ожидает утверждения: {user} указывает цену {asset} — {price}.</translation>
    </message>
    <message>
        <source>{reference} awaits approval: {user} takes {asset} at {price} as it is.</source>
        <translation>{reference} ожидает утверждения: {user} принимает цену {asset} {price} как есть.</translation>
    </message>
    <message>
        <source>{source} failed for {assets}</source>
        <translation>{source}: не получены цены {assets}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>с {start} по {end}</translation>
    </message>
    <message>
        <source>{user}, decided by {other}</source>
        <translation>{user}, решение: {other}</translation>
    </message>
</context>
<context>
    <name>PricesTab</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Копировать строки</translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation>Копировать &amp;ячейку, как показано</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Prices are not fetched for this book.</source>
        <translation>Для этой книги цены не запрашиваются.</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>требуют внимания: {n}</translation>
    </message>
    <message>
        <source>{n} without a price</source>
        <translation>без цены: {n}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} из {all}</translation>
    </message>
</context>
<context>
    <name>PrintQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print {number} all the same?</source>
        <translation>Всё равно напечатать {number}?</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n предложение</numerusform>
            <numerusform>%n предложения</numerusform>
            <numerusform>%n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 предложение</translation>
    </message>
    <message>
        <source>All preparers</source>
        <translation>Все составители</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Decided in the last {count} days</source>
        <translation>Решённые за последние {count} дн.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Drafts, not submitted yet</source>
        <translation>Черновики, ещё не отправлены</translation>
    </message>
    <message>
        <source>Nothing of {name} waits.</source>
        <translation>{name}: на утверждении ничего нет.</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Составил</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>На утверждении</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Ждут вашего решения</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>утвердить</translation>
    </message>
    <message>
        <source>next</source>
        <translation>следующее</translation>
    </message>
    <message>
        <source>oldest {age}</source>
        <translation>самому давнему {age}</translation>
    </message>
    <message>
        <source>open evidence</source>
        <translation>открыть документ</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
    <message>
        <source>{count} your own</source>
        <translation>ваших: {count}</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>No.</source>
        <translation>№ зап.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Asset and account</source>
        <translation>Актив и счёт</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>№ документа</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation>Актив комиссии</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>All documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Issued statements</source>
        <translation>Выпущенные отчёты</translation>
    </message>
    <message>
        <source>It replaces {number}.</source>
        <translation>Заменяет {number}.</translation>
    </message>
    <message>
        <source>It was replaced by {number}.</source>
        <translation>Заменён на {number}.</translation>
    </message>
    <message>
        <source>No statement matches.</source>
        <translation>Подходящих отчётов нет.</translation>
    </message>
    <message>
        <source>No statement was issued yet. One gets its number when it is issued, and its pages can be printed again from the journal at any time.</source>
        <translation>Отчётов ещё не выпускали. Номер присваивается при выпуске, а страницы можно в любое время снова напечатать из журнала.</translation>
    </message>
    <message>
        <source>Number, day, person, state</source>
        <translation>Номер, день, имя, состояние</translation>
    </message>
    <message>
        <source>Only {scope}.</source>
        <translation>Только {scope}.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Void by {user}: {reason}</source>
        <translation>Аннулировал(а) {user}: {reason}</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Аннулировать…</translation>
    </message>
    <message>
        <source>{document}, {when}. Issued by {user}, {moment}, from records 1 to {known}.</source>
        <translation>{document}, {when}. Выпустил(а) {user}, {moment}, по записям 1–{known}.</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n операция</numerusform>
            <numerusform>%n операции</numerusform>
            <numerusform>%n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction</source>
        <translation>1 операция</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>сторнировать</translation>
    </message>
    <message>
        <source>{matching} of {all}</source>
        <translation>найдено {matching}, всего {all}</translation>
    </message>
    <message>
        <source>Approved purchases</source>
        <translation>Утверждённые покупки</translation>
    </message>
    <message>
        <source>No transaction matches</source>
        <translation>Подходящих операций нет</translation>
    </message>
    <message>
        <source>Nothing in the register has what the filter asks for.</source>
        <translation>В реестре нет того, что ищет фильтр.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Операций ещё нет</translation>
    </message>
    <message>
        <source>The register fills with what you record or import.</source>
        <translation>Реестр заполняется тем, что вы записываете или импортируете.</translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation>Новая операция</translation>
    </message>
    <message>
        <source>At most {most} rows can be copied. Narrow the selection.</source>
        <translation>Скопировать можно не больше {most} строк. Сузьте выделение.</translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation>Скопирована 1 строка</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопированы %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter, as asset:BNB</source>
        <translation>Фильтр: asset:BNB</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Все типы</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все счета</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Import transactions (Ctrl+I)</source>
        <translation>Импорт операций (Ctrl+I)</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>the oldest {matching} of {all}</source>
        <translation>самые старые: {matching} из {all}</translation>
    </message>
    <message>
        <source>{reference} is in the register; the filter does not show it.</source>
        <translation>{reference} есть в реестре, но фильтр её не показывает.</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>дублировать</translation>
    </message>
</context>
<context>
    <name>ReopenPart</name>
    <message>
        <source>&amp;First day</source>
        <translation>Пер&amp;вый день</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>П&amp;ричина</translation>
    </message>
    <message>
        <source>Entries of these days are taken again, at once.</source>
        <translation>Операции за эти дни снова принимаются, сразу.</translation>
    </message>
    <message>
        <source>It is proposed first. Another person approves it, then it is open.</source>
        <translation>Сначала это предлагается. Период откроется, когда другой человек утвердит.</translation>
    </message>
    <message>
        <source>Nothing is closed, so there is nothing to reopen.</source>
        <translation>Ничего не закрыто, открывать нечего.</translation>
    </message>
    <message>
        <source>Propose to reopen</source>
        <translation>Предложить открытие</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal.</source>
        <translation>Укажите причину. Она останется в журнале.</translation>
    </message>
    <message>
        <source>this day and all after it</source>
        <translation>этот день и все после него</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Another person has to approve it. Until then the entry counts as before.</source>
        <translation>Его должен утвердить другой человек. До этого операция учитывается по-прежнему.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>It is out of every figure from its own time on.</source>
        <translation>Она убрана из всех цифр со времени самой операции.</translation>
    </message>
    <message>
        <source>It will be out of every figure from its own time on. It stays in the register, marked as reversed, and its reference is not used again.</source>
        <translation>Она будет убрана из всех цифр со времени самой операции. В реестре она останется с пометкой «Сторнировано», её номер документа больше не используется.</translation>
    </message>
    <message>
        <source>Propose the reversal</source>
        <translation>Предложить сторно</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>Записать заново</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Reverse a transaction</source>
        <translation>Сторно операции</translation>
    </message>
    <message>
        <source>Reverse {reference}?</source>
        <translation>Сторнировать {reference}?</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal, beside the entry.</source>
        <translation>Укажите причину. Она останется в журнале рядом с операцией.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>The reversal is proposed: it takes effect when another person approves it. Then the entry is out of every figure from its own time on; it stays in the register.</source>
        <translation>Сторно предлагается и вступает в силу, когда его утвердит другой человек. Тогда операция будет убрана из всех цифр со времени самой операции; в реестре она останется.</translation>
    </message>
    <message>
        <source>The reversal of {reference} awaits approval</source>
        <translation>Сторно {reference} на утверждении</translation>
    </message>
    <message>
        <source>What depends on it</source>
        <translation>Что от неё зависит</translation>
    </message>
    <message>
        <source>{reference} is reversed</source>
        <translation>Операция {reference} сторнирована</translation>
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
        <translation>Изменить роли</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <translation>Роли: {name}</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>Отметьте хотя бы одну роль.</translation>
    </message>
    <message>
        <source>{name} has other roles now</source>
        <translation>Роли изменены: {name}</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Первый день</translation>
    </message>
    <message>
        <source>From a date</source>
        <translation>С даты</translation>
    </message>
    <message>
        <source>From now</source>
        <translation>Сразу</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>Новое &amp;значение</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Напишите число.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Now: {value}, since the book began</source>
        <translation>Сейчас: {value}, с начала книги</translation>
    </message>
    <message>
        <source>Now: {value}, since {time} (record {number} by {user})</source>
        <translation>Сейчас: {value}, с {time} (запись {number}, {user})</translation>
    </message>
    <message>
        <source>Propose the change</source>
        <translation>Предложить изменение</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Значения по времени</translation>
    </message>
    <message>
        <source>Values over time, the newest first</source>
        <translation>Значения по времени, сначала новые</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Очистить фильтр (Esc)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Network and files</source>
        <translation>Сеть и файлы</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Price settings</source>
        <translation>Настройки цен</translation>
    </message>
    <message>
        <source>Price settings saved</source>
        <translation>Настройки цен сохранены</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Вернуть исходные</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>These are the defaults. Save to use them; the key stays as it is.</source>
        <translation>Это исходные настройки. Чтобы применить их, сохраните; ключ останется прежним.</translation>
    </message>
    <message>
        <source>They change no figure: a price in the book stands. Kept in {path}.</source>
        <translation>Настройки не меняют цифр: цена в книге остаётся в силе. Хранятся в {path}.</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Раздел настроек</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>{problem} Here are the defaults; saving puts them in its place.</source>
        <translation>{problem} Показаны исходные настройки; при сохранении они заменят прежние.</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>External</source>
        <translation>Вне книги</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Деньгами</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Figures at the side</source>
        <translation>Данные сбоку</translation>
    </message>
    <message>
        <source>Figures copied</source>
        <translation>Данные скопированы</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Close the book</source>
        <translation>&amp;Закрыть книгу</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>П&amp;ароль</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
    <message>
        <source>No user of {fund} is active, so nobody can sign in.</source>
        <translation>{fund}: активных пользователей нет, войти некому.</translation>
    </message>
    <message>
        <source>Signing in, once this is done: {task}</source>
        <translation>Вход — после завершения задачи: {task}</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>The users of {fund} were changed. Sign in to go on.</source>
        <translation>{fund}: пользователи изменены. Войдите, чтобы продолжить.</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>Окно заблокировано</translation>
    </message>
    <message>
        <source>This book has no users, so no password is asked for.</source>
        <translation>В этой книге нет пользователей, поэтому пароль не нужен.</translation>
    </message>
    <message>
        <source>Type the password of {name}.</source>
        <translation>Введите пароль: {name}.</translation>
    </message>
    <message>
        <source>Users of this book</source>
        <translation>Пользователи этой книги</translation>
    </message>
    <message>
        <source>What runs goes on, and what was typed is kept. Sign in to go on.</source>
        <translation>Начатые задачи идут дальше, введённое сохранено. Войдите, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Кто вы?</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>другой человек</translation>
    </message>
    <message>
        <source>close the book</source>
        <translation>закрыть книгу</translation>
    </message>
    <message>
        <source>none: anybody can use this name</source>
        <translation>нет: это имя может использовать любой</translation>
    </message>
    <message>
        <source>{fund} keeps who did what. Sign in to see it.</source>
        <translation>{fund}: книга хранит, кто что сделал. Войдите, чтобы увидеть её.</translation>
    </message>
</context>
<context>
    <name>SigningRows</name>
    <message>
        <source>App&amp;roved by</source>
        <translation>&amp;Утвердил</translation>
    </message>
    <message>
        <source>C&amp;hecked by</source>
        <translation>Пр&amp;оверил</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Position of who approved it</source>
        <translation>Должность утвердившего</translation>
    </message>
    <message>
        <source>Position of who checked it</source>
        <translation>Должность проверившего</translation>
    </message>
    <message>
        <source>Position of who prepared it</source>
        <translation>Должность составившего</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>&amp;Составил</translation>
    </message>
</context>
<context>
    <name>SourcesPart</name>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Ключ</translation>
    </message>
    <message>
        <source>Blank for a source&apos;s own. Several are asked in order, commas between.</source>
        <translation>Пусто: собственный адрес источника. Если адресов несколько, укажите их через запятую в порядке запросов.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Удалить ключ</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Адреса серверов</translation>
    </message>
    <message>
        <source>It is a &amp;paid key</source>
        <translation>Ключ п&amp;латный</translation>
    </message>
    <message>
        <source>Key of CoinGecko</source>
        <translation>Ключ CoinGecko</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>So many are to answer for each asset; the second checks the first.</source>
        <translation>Столько источников должны ответить по каждому активу; второй проверяет первый.</translation>
    </message>
    <message>
        <source>Sources wanted</source>
        <translation>Нужно источников</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Нужно</translation>
    </message>
    <message>
        <source>not set; prices come without one, too</source>
        <translation>не задан; цены приходят и без него</translation>
    </message>
    <message>
        <source>set; type another to replace it</source>
        <translation>задан; чтобы заменить, введите другой</translation>
    </message>
    <message>
        <source>will be forgotten</source>
        <translation>будет удалён</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>На утверждении</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Объяснено</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>Цене {age}</translation>
    </message>
</context>
<context>
    <name>StateChoice</name>
    <message>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Without evidence</source>
        <translation>Без документов</translation>
    </message>
</context>
<context>
    <name>StatedList</name>
    <message>
        <source>Keeps it from being issued</source>
        <translation>Мешает выпуску</translation>
    </message>
    <message>
        <source>Stated on the page</source>
        <translation>Указано на странице</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Managed by {manager}</source>
        <translation>Управляющий: {manager}</translation>
    </message>
    <message>
        <source>BIN {bin}</source>
        <translation>БИН {bin}</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Составил</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Проверил</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Утвердил</translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation>Код проверки {code}</translation>
    </message>
    <message numerus="yes">
        <source>Fair value at the end, without %n assets, which have no price at one end of the period</source>
        <translation>
            <numerusform>Справедливая стоимость на конец периода без учёта %n актива без цены на начало или конец периода</numerusform>
            <numerusform>Справедливая стоимость на конец периода без учёта %n активов без цены на начало или конец периода</numerusform>
            <numerusform>Справедливая стоимость на конец периода без учёта %n активов без цены на начало или конец периода</numerusform>
        </translation>
    </message>
    <message>
        <source>Fair value at the end, without {asset}, which has no price at one end of the period</source>
        <translation>Справедливая стоимость на конец периода без учёта {asset} (нет цены на начало или конец периода)</translation>
    </message>
    <message>
        <source>Name, position</source>
        <translation>Ф.&#xa0;И.&#xa0;О., должность</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Активов нет.</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Промежуточный итог</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Цена приобретения</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость приобретения</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Прибыль (убыток)</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Приобретено</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Journal fingerprint</source>
        <translation>Цифровой отпечаток журнала</translation>
    </message>
    <message>
        <source>Statement of holdings</source>
        <translation>Выписка о состоянии счёта</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Known at</source>
        <translation>По данным на</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основа учёта</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Official rate</source>
        <translation>Официальный курс</translation>
    </message>
    <message>
        <source>draft, not issued, unaudited</source>
        <translation>черновик, не выпущен, без аудита</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>{number}, final, unaudited</source>
        <translation>{number}, окончательный документ, без аудита</translation>
    </message>
    <message>
        <source>{number}, final, unaudited, replaces {replaced}</source>
        <translation>{number}, окончательный документ, без аудита, взамен {replaced}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>{date}, {time} {zone} ({utc_time} UTC)</source>
        <translation>{date}, {time} {zone} ({utc_time} UTC)</translation>
    </message>
    <message>
        <source>record {sequence}, {date}, {time} {zone}</source>
        <translation>запись {sequence}, {date}, {time} {zone}</translation>
    </message>
    <message>
        <source>the one account of the book</source>
        <translation>единственный счёт книги</translation>
    </message>
    <message numerus="yes">
        <source>all %n accounts of the book</source>
        <translation>
            <numerusform>все счета книги: %n</numerusform>
            <numerusform>все счета книги: %n</numerusform>
            <numerusform>все счета книги: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>last at or before {time}</source>
        <translation>последняя цена не позднее {time}</translation>
    </message>
    <message>
        <source>The {currency} rate is that of {date}, the last one stored at or before this date.</source>
        <translation>Применён курс {currency} за {date} — последний из сохранённых на отчётную дату или ранее.</translation>
    </message>
    <message numerus="yes">
        <source>%n transactions await approval and are in no figure.</source>
        <translation>
            <numerusform>%n операция на утверждении, в цифрах не учтена.</numerusform>
            <numerusform>%n операции на утверждении, в цифрах не учтены.</numerusform>
            <numerusform>%n операций на утверждении, в цифрах не учтены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A part of the book only: %n of its positions are left out, and weights are shares of what is stated.</source>
        <translation>
            <numerusform>Только часть книги: не включена %n её позиция, доли рассчитаны от стоимости указанных здесь активов.</numerusform>
            <numerusform>Только часть книги: не включены %n её позиции, доли рассчитаны от стоимости указанных здесь активов.</numerusform>
            <numerusform>Только часть книги: не включено %n её позиций, доли рассчитаны от стоимости указанных здесь активов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accrued management fee</source>
        <translation>Начисленное вознаграждение управляющего</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Поступления</translation>
    </message>
    <message>
        <source>Additions, disposals and the change of value round the sum of the period once; the realised gains report and the transaction statement round each line, so that the same amounts may differ by cents.</source>
        <translation>Поступления, выбытия и изменение стоимости — один раз округлённые суммы за период; в отчёте о реализованной прибыли и в выписке об операциях округляется каждая строка, поэтому те же суммы могут отличаться на сотые доли.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Amounts in {presentation} are worked out from the exact amounts in {functional}, at the rate of each date.</source>
        <translation>Суммы в {presentation} рассчитаны от точных сумм в {functional} по курсу на каждую дату.</translation>
    </message>
    <message>
        <source>Annex. Prices used</source>
        <translation>Приложение. Применённые цены</translation>
    </message>
    <message>
        <source>Annex. References and people</source>
        <translation>Приложение. Документы и исполнители</translation>
    </message>
    <message>
        <source>Annex. Totals by account</source>
        <translation>Приложение. Итоги по счетам</translation>
    </message>
    <message>
        <source>Annex. Transaction hashes</source>
        <translation>Приложение. Хеши транзакций</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Активы</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>Средняя стоимость</translation>
    </message>
    <message>
        <source>Balances of the period</source>
        <translation>Остатки за период</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>Входящий остаток</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Денежные средства</translation>
    </message>
    <message>
        <source>Cash by account and currency</source>
        <translation>Денежные средства по счетам и валютам</translation>
    </message>
    <message>
        <source>Change of net assets, {start} to {end}</source>
        <translation>Изменение чистых активов, {start} – {end}</translation>
    </message>
    <message>
        <source>Change of rules</source>
        <translation>Изменение правил</translation>
    </message>
    <message>
        <source>Change of the accrued fee</source>
        <translation>Изменение начисленного вознаграждения</translation>
    </message>
    <message>
        <source>Change of value</source>
        <translation>Изменение стоимости</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>На конец</translation>
    </message>
    <message>
        <source>Closing cost</source>
        <translation>Стоимость приобретения на конец</translation>
    </message>
    <message>
        <source>Closing net assets</source>
        <translation>Чистые активы на конец периода</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Для сравнения</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Взнос</translation>
    </message>
    <message>
        <source>Contributions less distributions</source>
        <translation>Взносы за вычетом выплат</translation>
    </message>
    <message numerus="yes">
        <source>Control sum of %n transactions</source>
        <translation>
            <numerusform>Контрольная сумма по %n операции</numerusform>
            <numerusform>Контрольная сумма по %n операциям</numerusform>
            <numerusform>Контрольная сумма по %n операциям</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost and values here are rounded lot by lot. Against the same assets in the statement, where positions are rounded, cost differs by {cost_difference} {currency} and value by {value_difference} {currency}.</source>
        <translation>Стоимость приобретения и текущая стоимость здесь округлены по партиям. По сравнению с теми же активами в выписке, где округлены позиции, стоимость приобретения отличается на {cost_difference} {currency}, текущая — на {value_difference} {currency}.</translation>
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
        <translation>Курсовая разница</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>Дней владения</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Выбытия</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Выплата</translation>
    </message>
    <message>
        <source>Each disposal is rounded to 0.01 once; its lots are rounded so that they add up to it, and totals add up the printed lines.</source>
        <translation>Каждое выбытие округляется до 0.01 один раз; суммы по партиям округлены так, что вместе равны ему, а итоги складываются из напечатанных строк.</translation>
    </message>
    <message>
        <source>Each figure is rounded to 0.01 once. Both ends are what the statements of holdings print; the gain takes what rounding leaves over, and the change of value tells it on a line of its own.</source>
        <translation>Каждая сумма округляется до 0.01 один раз. Начало и конец — те же, что в выписках о состоянии счёта; остаток округления отнесён на прибыль (убыток), а в изменении стоимости показан отдельной строкой.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Операций</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Fair value</source>
        <translation>Справедливая стоимость</translation>
    </message>
    <message>
        <source>Fair value at the end</source>
        <translation>Справедливая стоимость на конец периода</translation>
    </message>
    <message>
        <source>Fair value roll-forward</source>
        <translation>Движение справедливой стоимости</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation>Актив комиссии</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Four eyes: what is recorded counts once a second person has approved it.</source>
        <translation>Принцип «четырёх глаз»: операция учитывается после утверждения вторым лицом.</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Прибыли</translation>
    </message>
    <message>
        <source>Gains and losses are decided asset by asset, net over the period.</source>
        <translation>Прибыль или убыток определяется по каждому активу, свёрнуто за период.</translation>
    </message>
    <message>
        <source>Gains, income and expenses</source>
        <translation>Прибыли и убытки, доходы и расходы</translation>
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
        <translation>Здесь округляется каждая строка, а итоги складываются из строк; в отчёте о движении справедливой стоимости и в отчёте о чистых активах один раз округляется сумма за период, поэтому те же суммы могут отличаться на сотые доли.</translation>
    </message>
    <message>
        <source>In the change of net assets, Rounding is what each line and each part, rounded to {cent} once, leaves over.</source>
        <translation>В изменении чистых активов «Округление» — это остаток от однократного округления каждой строки и каждой части до {cent}.</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доходы</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; the difference of {difference} was charged.</source>
        <translation>Счёт {reference} от {date}: {invoiced} {currency} при начисленных {accrued}; разница {difference} отнесена на расходы.</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; the difference of {difference} was written off.</source>
        <translation>Счёт {reference} от {date}: {invoiced} {currency} при начисленных {accrued}; разница {difference} списана.</translation>
    </message>
    <message>
        <source>Invoice {reference} of {date}: {invoiced} {currency}, as much as had accrued.</source>
        <translation>Счёт {reference} от {date}: {invoiced} {currency} — ровно столько, сколько было начислено.</translation>
    </message>
    <message>
        <source>Issued in Kazakh, Russian and English from one record, with one number and the same figures.</source>
        <translation>Выпущено на казахском, русском и английском языках по одной записи, с одним номером и одинаковыми цифрами.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>LIFO</source>
        <translation>LIFO</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>Обязательства</translation>
    </message>
    <message>
        <source>Liabilities are not deducted: see the statement of net assets.</source>
        <translation>Обязательства не вычтены: см. отчёт о чистых активах.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation>Заблокировано с</translation>
    </message>
    <message>
        <source>Locked, not settled and in transit</source>
        <translation>Заблокировано, ожидает расчётов и в пути</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Убытки</translation>
    </message>
    <message>
        <source>Lot quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Lots named</source>
        <translation>Указанные партии</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Money paid</source>
        <translation>Уплачено денежных средств</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Получено денежных средств</translation>
    </message>
    <message>
        <source>Moving average cost knows no lots: a disposal takes its part of what all purchases cost.</source>
        <translation>При скользящей средней партии не ведутся: при выбытии списывается соответствующая часть стоимости всех покупок.</translation>
    </message>
    <message>
        <source>Nature of additions and disposals</source>
        <translation>Характер поступлений и выбытий</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Нетто</translation>
    </message>
    <message>
        <source>Net realised gain</source>
        <translation>Чистая реализованная прибыль (убыток)</translation>
    </message>
    <message>
        <source>No management fee is in force, so none accrues.</source>
        <translation>Вознаграждение управляющего не установлено и не начисляется.</translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}, so changes in {currency} are left blank.</source>
        <translation>На {date} нет действующего курса {currency}, поэтому изменения в {currency} не указаны.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Не объяснено</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Ожидает расчётов</translation>
    </message>
    <message>
        <source>Nothing was disposed of.</source>
        <translation>Выбытий не было.</translation>
    </message>
    <message>
        <source>On {date} the rate was {rate} {quote} for 1 {base}, {source}, in force {effective}.</source>
        <translation>На {date} курс составлял {rate} {quote} за 1 {base}, {source}, действовал на {effective}.</translation>
    </message>
    <message>
        <source>Only what was settled by this moment is stated; trades that await settlement are left out.</source>
        <translation>Показаны только активы, расчёты по которым завершены к этому моменту; сделки, ожидающие расчётов, не включены.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>На начало</translation>
    </message>
    <message>
        <source>Opening cost</source>
        <translation>Стоимость приобретения на начало</translation>
    </message>
    <message>
        <source>Opening net assets</source>
        <translation>Чистые активы на начало периода</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Период с</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Период по</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Прибыль (убыток) от изменения цены</translation>
    </message>
    <message>
        <source>Price path</source>
        <translation>Пересчёт цены</translation>
    </message>
    <message>
        <source>Price source</source>
        <translation>Источник цены</translation>
    </message>
    <message>
        <source>Price time</source>
        <translation>Время цены</translation>
    </message>
    <message>
        <source>Prices stand in full in the annex.</source>
        <translation>Цены без округления указаны в приложении.</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Proceeds are net of the fees of the disposals.</source>
        <translation>Выручка показана за вычетом комиссий при выбытии.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Purchases stand at cost and sales at proceeds, with the fees that the rules put into them; the transaction statement tells their value without fees.</source>
        <translation>Покупки показаны по стоимости приобретения, продажи — по выручке, с учётом комиссий, которые относятся к ним по правилам; в выписке об операциях их стоимость указана без комиссий.</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Количество активов</translation>
    </message>
    <message>
        <source>Quantity in</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Quantity out</source>
        <translation>Выбыло</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Rate, for 1 {unit}</source>
        <translation>Курс за 1 {unit}</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Реализованная прибыль (убыток)</translation>
    </message>
    <message>
        <source>Realised gains and losses by asset</source>
        <translation>Реализованные прибыли и убытки по активам</translation>
    </message>
    <message>
        <source>Realised gains and losses, {currency}</source>
        <translation>Реализованные прибыли и убытки, {currency}</translation>
    </message>
    <message>
        <source>Realised gains report</source>
        <translation>Отчёт о реализованной прибыли</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Ограничения</translation>
    </message>
    <message>
        <source>Restrictions: what is locked</source>
        <translation>Ограничения: заблокированные активы</translation>
    </message>
    <message>
        <source>Result of the period</source>
        <translation>Результат за период</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторнировано</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>Сторнировал</translation>
    </message>
    <message>
        <source>Reversed transactions</source>
        <translation>Сторнированные операции</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Вознаграждение</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Округление</translation>
    </message>
    <message>
        <source>Rules in force: {rules}.</source>
        <translation>Действующие правила: {rules}.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Расчёты</translation>
    </message>
    <message>
        <source>Stablecoins</source>
        <translation>Стейблкоины</translation>
    </message>
    <message>
        <source>Statement of net assets</source>
        <translation>Отчёт о чистых активах</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>The accrued management fee is unknown, as {assets} had no price on {date}; so net assets are left blank.</source>
        <translation>Начисленное вознаграждение неизвестно, так как на {date} не было цены: {assets}; поэтому чистые активы не указаны.</translation>
    </message>
    <message>
        <source>The gain in {currency} is unknown for {references}: a rate of a day of purchase or of sale is missing.</source>
        <translation>Прибыль (убыток) в {currency} неизвестна по операциям {references}: нет курса на день покупки или продажи.</translation>
    </message>
    <message>
        <source>The management fee accrues each day on that day&apos;s value at {percent} % a year, {days}.</source>
        <translation>Вознаграждение управляющего начисляется ежедневно на стоимость активов этого дня по ставке {percent}&#xa0;% годовых ({days}).</translation>
    </message>
    <message>
        <source>The management fee accrues each day on that day&apos;s value at {percent} % a year, {days}; what is owed has accrued since {since}.</source>
        <translation>Вознаграждение управляющего начисляется ежедневно на стоимость активов этого дня по ставке {percent}&#xa0;% годовых ({days}); задолженность накоплена с {since}.</translation>
    </message>
    <message>
        <source>The {asset} price at the opening of {date}: {flags}.</source>
        <translation>Цена {asset} на начало {date}: {flags}.</translation>
    </message>
    <message>
        <source>The {asset} price has not changed over {count} closes of its source.</source>
        <translation>Цена {asset} не менялась: у источника подряд {count} одинаковых закрытий.</translation>
    </message>
    <message>
        <source>The {asset} price moved by {percent} % from {before} at the valuation point before; the limit is {limit} %.</source>
        <translation>Цена {asset} изменилась на {percent}&#xa0;% к {before} в предыдущий момент оценки; предел — {limit}&#xa0;%.</translation>
    </message>
    <message>
        <source>The {asset} price of {date} was looked at and taken by {user}, approved by {approved_by}: {reason}</source>
        <translation>Цена {asset} за {date} проверена и принята пользователем {user}, утверждена пользователем {approved_by}: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price of {date} was looked at and taken by {user}: {reason}</source>
        <translation>Цена {asset} за {date} проверена и принята пользователем {user}: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was looked at and taken by {user}, approved by {approved_by}: {reason}</source>
        <translation>Цена {asset} проверена и принята пользователем {user}, утверждена пользователем {approved_by}: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was looked at and taken by {user}: {reason}</source>
        <translation>Цена {asset} проверена и принята пользователем {user}: {reason}</translation>
    </message>
    <message>
        <source>The {asset} price was set by a person, with a reason that the journal keeps.</source>
        <translation>Цена {asset} задана человеком вручную, причина хранится в журнале.</translation>
    </message>
    <message>
        <source>There are no transactions.</source>
        <translation>Операций нет.</translation>
    </message>
    <message>
        <source>There are users without a password: anybody could act in their names.</source>
        <translation>Есть пользователи без пароля: от их имени может действовать кто угодно.</translation>
    </message>
    <message>
        <source>These transactions were reversed later and are in no figure of this statement.</source>
        <translation>Эти операции позже сторнированы и в цифрах этого документа не учтены.</translation>
    </message>
    <message>
        <source>This book does not verify: it was changed or damaged after record {trusted}. No figure here can be relied on.</source>
        <translation>Книга не прошла проверку: она изменена или повреждена после записи {trusted}. Полагаться на приведённые здесь цифры нельзя.</translation>
    </message>
    <message>
        <source>Token swap</source>
        <translation>Замена токенов</translation>
    </message>
    <message>
        <source>Total assets</source>
        <translation>Итого активов</translation>
    </message>
    <message numerus="yes">
        <source>Total assets without %n assets</source>
        <translation>
            <numerusform>Итого активов без учёта %n актива</numerusform>
            <numerusform>Итого активов без учёта %n активов</numerusform>
            <numerusform>Итого активов без учёта %n активов</numerusform>
        </translation>
    </message>
    <message>
        <source>Total assets without {asset}</source>
        <translation>Итого активов без учёта {asset}</translation>
    </message>
    <message>
        <source>Total liabilities</source>
        <translation>Итого обязательств</translation>
    </message>
    <message numerus="yes">
        <source>Total of %n transactions</source>
        <translation>
            <numerusform>Итого по %n операции</numerusform>
            <numerusform>Итого по %n операциям</numerusform>
            <numerusform>Итого по %n операциям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total without %n assets</source>
        <translation>
            <numerusform>Итого без учёта %n актива</numerusform>
            <numerusform>Итого без учёта %n активов</numerusform>
            <numerusform>Итого без учёта %n активов</numerusform>
        </translation>
    </message>
    <message>
        <source>Total without {asset}</source>
        <translation>Итого без учёта {asset}</translation>
    </message>
    <message>
        <source>Totals by type</source>
        <translation>Итоги по видам операций</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Transaction hash</source>
        <translation>Хеш транзакции</translation>
    </message>
    <message>
        <source>Transaction statement</source>
        <translation>Выписка об операциях</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>Value of what is stated</source>
        <translation>Стоимость активов в указанном охвате</translation>
    </message>
    <message numerus="yes">
        <source>Value of what is stated, without %n assets, which have no price</source>
        <translation>
            <numerusform>Стоимость активов в указанном охвате без учёта %n актива без цены</numerusform>
            <numerusform>Стоимость активов в указанном охвате без учёта %n активов без цены</numerusform>
            <numerusform>Стоимость активов в указанном охвате без учёта %n активов без цены</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of what is stated, without {asset}, which has no price</source>
        <translation>Стоимость активов в указанном охвате без учёта {asset} (нет цены)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>What an asset without a price changed in value is unknown, so the changes do not explain the whole difference.</source>
        <translation>Изменение стоимости актива без цены неизвестно, поэтому изменения не объясняют всю разницу.</translation>
    </message>
    <message>
        <source>What was bought and has not settled counts from its trade on, and so does its payment: it is no liability.</source>
        <translation>Купленные активы, расчёты по которым не завершены, учитываются с момента сделки, как и их оплата, поэтому обязательства не возникает.</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>a fee kept back in an asset reduces what was received</source>
        <translation>комиссия, удержанная активом, уменьшает полученное количество</translation>
    </message>
    <message>
        <source>a fee paid in an asset is a disposal</source>
        <translation>комиссия, уплаченная активом, считается выбытием</translation>
    </message>
    <message>
        <source>a price is stale after {hours} h</source>
        <translation>цена устаревает через {hours} ч</translation>
    </message>
    <message>
        <source>actual days of 360</source>
        <translation>фактическое число дней, год 360 дней</translation>
    </message>
    <message>
        <source>actual days of 365</source>
        <translation>фактическое число дней, год 365 дней</translation>
    </message>
    <message>
        <source>at par</source>
        <translation>по номиналу</translation>
    </message>
    <message>
        <source>face value</source>
        <translation>номинал</translation>
    </message>
    <message>
        <source>four eyes off</source>
        <translation>принцип «четырёх глаз» не применяется</translation>
    </message>
    <message>
        <source>four eyes on: a second person approves each entry</source>
        <translation>принцип «четырёх глаз»: каждую операцию утверждает второе лицо</translation>
    </message>
    <message>
        <source>from a source outside the order</source>
        <translation>из источника вне порядка</translation>
    </message>
    <message>
        <source>functional {functional}, presentation {presentation}; rounded to {cent}</source>
        <translation>функциональная — {functional}, представления — {presentation}; округление до {cent}</translation>
    </message>
    <message>
        <source>functional {functional}; rounded to {cent}</source>
        <translation>функциональная — {functional}; округление до {cent}</translation>
    </message>
    <message>
        <source>last at or before {time}, {source}</source>
        <translation>последняя цена не позднее {time}, {source}</translation>
    </message>
    <message>
        <source>looked at are moves beyond {move} %, a second source more than {gap} % away, {closes} closes alike</source>
        <translation>проверяются изменения цены свыше {move}&#xa0;%, расхождения со вторым источником свыше {gap}&#xa0;%, одинаковые закрытия подряд: {closes}</translation>
    </message>
    <message>
        <source>moving average cost of the whole fund</source>
        <translation>скользящая средняя стоимость по фонду в целом</translation>
    </message>
    <message>
        <source>moving average cost, account by account</source>
        <translation>скользящая средняя стоимость по каждому счёту</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>none in force for {currency}</source>
        <translation>действующего курса {currency} нет</translation>
    </message>
    <message>
        <source>not known, see the notes</source>
        <translation>неизвестно, см. примечания</translation>
    </message>
    <message numerus="yes">
        <source>of %n accounts these: {names}</source>
        <translation>
            <numerusform>из %n счёта: {names}</numerusform>
            <numerusform>из %n счетов: {names}</numerusform>
            <numerusform>из %n счетов: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>of the assets these: {names}</source>
        <translation>из активов: {names}</translation>
    </message>
    <message>
        <source>off par</source>
        <translation>не по номиналу</translation>
    </message>
    <message>
        <source>price sources in order: {order}</source>
        <translation>источники цен по порядку: {order}</translation>
    </message>
    <message>
        <source>rewards come in at fair value</source>
        <translation>вознаграждения поступают по справедливой стоимости</translation>
    </message>
    <message>
        <source>rewards come in at no cost</source>
        <translation>вознаграждения поступают по нулевой стоимости</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>задана вручную</translation>
    </message>
    <message>
        <source>settlement date; {lots}; cost includes fees</source>
        <translation>дата расчётов; {lots}; комиссии в стоимости приобретения</translation>
    </message>
    <message>
        <source>settlement date; {lots}; fees are an expense</source>
        <translation>дата расчётов; {lots}; комиссии в расходах</translation>
    </message>
    <message>
        <source>stablecoins count at par within {limit} %</source>
        <translation>стейблкоины учитываются по номиналу в пределах {limit}&#xa0;%</translation>
    </message>
    <message>
        <source>that of each transaction&apos;s date</source>
        <translation>на дату каждой операции</translation>
    </message>
    <message>
        <source>trade date; {lots}; cost includes fees</source>
        <translation>дата сделки; {lots}; комиссии в стоимости приобретения</translation>
    </message>
    <message>
        <source>trade date; {lots}; fees are an expense</source>
        <translation>дата сделки; {lots}; комиссии в расходах</translation>
    </message>
    <message>
        <source>trades are paid from the account</source>
        <translation>сделки оплачиваются со счёта</translation>
    </message>
    <message>
        <source>trades are paid outside the book</source>
        <translation>сделки оплачиваются вне книги</translation>
    </message>
    <message>
        <source>two approvals from {amount} {currency} on</source>
        <translation>два утверждения для сумм от {amount} {currency}</translation>
    </message>
    <message>
        <source>{asset} has no price at or before the closing of {date}. Its closing value is left blank and is in no total.</source>
        <translation>У {asset} нет цены на конец {date} или раньше. Стоимость на конец периода не указана и не входит ни в один итог.</translation>
    </message>
    <message>
        <source>{asset} has no price at or before the opening of {date}. Its opening value is left blank and is in no total.</source>
        <translation>У {asset} нет цены на начало {date} или раньше. Стоимость на начало периода не указана и не входит ни в один итог.</translation>
    </message>
    <message>
        <source>{asset} is priced by {source}, which the book&apos;s order of sources does not name.</source>
        <translation>Цена {asset} взята из источника {source}, которого нет в порядке источников книги.</translation>
    </message>
    <message>
        <source>{asset} is worth {value} {currency} at the closing of {date}, which is in no total, as it has no price at the opening.</source>
        <translation>Стоимость {asset} на конец {date} — {value} {currency}; она не входит ни в один итог, так как нет цены на начало периода.</translation>
    </message>
    <message>
        <source>{asset} is {percent} % off par, so it stands at its market price; par counts within {limit} %.</source>
        <translation>Отклонение {asset} от номинала — {percent}&#xa0;%, поэтому применена рыночная цена; номинал применяется в пределах {limit}&#xa0;%.</translation>
    </message>
    <message>
        <source>{heading}, continued</source>
        <translation>{heading}, продолжение</translation>
    </message>
    <message>
        <source>{method} lots of the whole fund</source>
        <translation>партии {method} по фонду в целом</translation>
    </message>
    <message>
        <source>{method} lots, account by account</source>
        <translation>партии {method} по каждому счёту</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} и ещё %n</numerusform>
            <numerusform>{names} и ещё %n</numerusform>
            <numerusform>{names} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} {quote} for 1 {base}, {source}, in force {date}</source>
        <translation>{rate} {quote} за 1 {base}, {source}, действует на {date}</translation>
    </message>
    <message numerus="yes">
        <source>{references} and %n more</source>
        <translation>
            <numerusform>{references} и ещё %n</numerusform>
            <numerusform>{references} и ещё %n</numerusform>
            <numerusform>{references} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} prices {asset} {percent} % away from the price used; the limit is {limit} %.</source>
        <translation>Цена {asset} у источника {source} отличается от применённой на {percent}&#xa0;%; предел — {limit}&#xa0;%.</translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation>Стоимость чистых активов</translation>
    </message>
    <message>
        <source>Net asset value, without {asset}, which has no price</source>
        <translation>Стоимость чистых активов без учёта {asset} (нет цены)</translation>
    </message>
    <message>
        <source>Total net assets</source>
        <translation>Итого чистых активов</translation>
    </message>
    <message>
        <source>Total net assets without {asset}</source>
        <translation>Итого чистых активов без учёта {asset}</translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation>Цифровые активы</translation>
    </message>
    <message>
        <source>Stablecoins and cash</source>
        <translation>Стейблкоины и денежные средства</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>прим. {number}</translation>
    </message>
    <message>
        <source>Sources of prices</source>
        <translation>Источники цен</translation>
    </message>
    <message>
        <source>Prices other than {source}, {date}</source>
        <translation>Цены не из источника {source}, {date}</translation>
    </message>
    <message>
        <source>Value and gain leave out what has no price ({assets}); cost counts it.</source>
        <translation>Стоимость и прибыль (убыток) указаны без учёта активов без цены ({assets}); в стоимость приобретения они включены.</translation>
    </message>
    <message>
        <source>Value and gain leave out what has no price ({assets}); cost counts it. Cost and values here are rounded lot by lot. Against the same assets in the statement, where positions are rounded, cost differs by {cost_difference} {currency} and value by {value_difference} {currency}.</source>
        <translation>Стоимость и прибыль (убыток) указаны без учёта активов без цены ({assets}); в стоимость приобретения они включены. Стоимость приобретения и текущая стоимость здесь округлены по партиям. По сравнению с теми же активами в выписке, где округлены позиции, стоимость приобретения отличается на {cost_difference} {currency}, текущая — на {value_difference} {currency}.</translation>
    </message>
    <message>
        <source>Value of assets</source>
        <translation>Стоимость активов</translation>
    </message>
    <message numerus="yes">
        <source>Value of assets, without %n assets, which have no price</source>
        <translation>
            <numerusform>Стоимость активов без учёта %n актива без цены</numerusform>
            <numerusform>Стоимость активов без учёта %n активов без цены</numerusform>
            <numerusform>Стоимость активов без учёта %n активов без цены</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of assets, without {asset}, which has no price</source>
        <translation>Стоимость активов без учёта {asset} (нет цены)</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>устарела</translation>
    </message>
    <message>
        <source>unchanged for days</source>
        <translation>не меняется несколько дней</translation>
    </message>
    <message>
        <source>moved beyond its limit</source>
        <translation>изменилась больше предела</translation>
    </message>
    <message>
        <source>differs from a second source</source>
        <translation>расходится со вторым источником</translation>
    </message>
    <message>
        <source>{asset} has no price at or before this moment. Its value is left blank and is in no total.</source>
        <translation>У {asset} нет цены на этот момент или раньше. Стоимость не указана и не входит ни в один итог.</translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}. Values in {currency} are left blank.</source>
        <translation>На {date} нет действующего курса {currency}. Стоимость в {currency} не указана.</translation>
    </message>
    <message>
        <source>The {asset} price is {hours} hours old; the limit is {limit}.</source>
        <translation>Возраст цены {asset} — {hours} ч, предел — {limit} ч.</translation>
    </message>
    <message>
        <source>Cost in {currency} is unknown: a rate of a day of purchase is missing.</source>
        <translation>Стоимость приобретения в {currency} неизвестна: нет курса на один из дней покупки.</translation>
    </message>
    <message>
        <source>The printed weights add up to {sum}, as each is rounded.</source>
        <translation>Сумма напечатанных долей — {sum}, так как каждая округлена.</translation>
    </message>
    <message>
        <source>Entries of this book are not approved by a second person.</source>
        <translation>Операции этой книги вторым лицом не утверждаются.</translation>
    </message>
    <message>
        <source>Each value is rounded to 0.01 once; totals add up the printed lines.</source>
        <translation>Каждая стоимость округляется до 0.01 один раз; итоги складываются из напечатанных строк.</translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate, but what is native to {presentation} is valued in it first.</source>
        <translation>Стоимость в {presentation} равна напечатанной стоимости в {functional}, умноженной на курс; активы, выраженные в самой валюте {presentation}, сначала оцениваются в ней.</translation>
    </message>
    <message>
        <source>Annex. Cost and unrealised gain, {currency}</source>
        <translation>Приложение. Стоимость приобретения и нереализованная прибыль (убыток), {currency}</translation>
    </message>
    <message>
        <source>Annex. Lots, cost and unrealised gain, {currency}</source>
        <translation>Приложение. Партии, стоимость приобретения и нереализованная прибыль (убыток), {currency}</translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} more than the same assets in the statement, where positions are rounded.</source>
        <translation>Здесь стоимость округляется по каждой партии и в сумме на {amount} {currency} больше, чем у тех же активов в выписке, где округляются позиции.</translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} less than the same assets in the statement, where positions are rounded.</source>
        <translation>Здесь стоимость округляется по каждой партии и в сумме на {amount} {currency} меньше, чем у тех же активов в выписке, где округляются позиции.</translation>
    </message>
    <message>
        <source>The code on page {page} holds the moment, the totals and the fingerprint of this draft.</source>
        <translation>Код на странице {page} содержит момент, итоги и цифровой отпечаток этого черновика.</translation>
    </message>
    <message>
        <source>The code on page {page} holds the number, the moment, the totals and the fingerprint of this statement.</source>
        <translation>Код на странице {page} содержит номер, момент, итоги и цифровой отпечаток этого документа.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message numerus="yes">
        <source>Net asset value, without %n assets, which have no price</source>
        <translation>
            <numerusform>Стоимость чистых активов без учёта %n актива без цены</numerusform>
            <numerusform>Стоимость чистых активов без учёта %n активов без цены</numerusform>
            <numerusform>Стоимость чистых активов без учёта %n активов без цены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total net assets without %n assets</source>
        <translation>
            <numerusform>Итого чистых активов без учёта %n актива</numerusform>
            <numerusform>Итого чистых активов без учёта %n активов</numerusform>
            <numerusform>Итого чистых активов без учёта %n активов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message>
        <source>Four eyes in force, note {number}</source>
        <translation>Действует принцип «четырёх глаз», прим. {number}</translation>
    </message>
    <message>
        <source>The journal does not hold, note {number}</source>
        <translation>Журнал не прошёл проверку, прим. {number}</translation>
    </message>
    <message>
        <source>Users without a password, note {number}</source>
        <translation>Есть пользователи без пароля, прим. {number}</translation>
    </message>
    <message>
        <source>{count} await approval, note {number}</source>
        <translation>На утверждении: {count}, прим. {number}</translation>
    </message>
    <message>
        <source>{count} prices are away from the face value: {assets}</source>
        <translation>Цен не по номиналу — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices are of another source: {assets}</source>
        <translation>Цен другого источника — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices are old: {assets}</source>
        <translation>Устаревших цен — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices at the beginning are doubtful: {assets}</source>
        <translation>Сомнительных цен на начало — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices differ from another source: {assets}</source>
        <translation>Цен, расходящихся с другим источником, — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices have stayed the same: {assets}</source>
        <translation>Цен без изменений — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices looked at: {assets}</source>
        <translation>Рассмотренных цен — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices moved a lot: {assets}</source>
        <translation>Скачков цены — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} prices set by hand: {assets}</source>
        <translation>Цен, заданных вручную, — {count}: {assets}</translation>
    </message>
    <message>
        <source>{currency} rate of {date}, note {number}</source>
        <translation>Курс {currency} за {date}, прим. {number}</translation>
    </message>
    <message>
        <source>Records used: 1 to {sequence}</source>
        <translation>Учтены записи с 1 по {sequence}</translation>
    </message>
    <message>
        <source>No {currency} rate, note {number}</source>
        <translation>Нет курса {currency}, прим. {number}</translation>
    </message>
    <message>
        <source>A part of the change is unexplained, note {number}</source>
        <translation>Часть изменения не объяснена, прим. {number}</translation>
    </message>
    <message>
        <source>And {count} more, see the notes on the page</source>
        <translation>И ещё {count}, см. примечания на странице</translation>
    </message>
    <message>
        <source>Fee not known, note {number}</source>
        <translation>Вознаграждение неизвестно, прим. {number}</translation>
    </message>
    <message>
        <source>Gains in {currency} unknown, note {number}</source>
        <translation>Прибыль (убыток) в {currency} неизвестна, прим. {number}</translation>
    </message>
    <message>
        <source>Only a part of the book, note {number}</source>
        <translation>Только часть книги, прим. {number}</translation>
    </message>
    <message>
        <source>Only what is settled, note {number}</source>
        <translation>Только завершённые расчёты, прим. {number}</translation>
    </message>
    <message>
        <source>Without lots, note {number}</source>
        <translation>Без партий, прим. {number}</translation>
    </message>
    <message>
        <source>{asset} has no price</source>
        <translation>{asset}: нет цены</translation>
    </message>
    <message>
        <source>{asset} has no price at the beginning</source>
        <translation>{asset}: нет цены на начало</translation>
    </message>
    <message>
        <source>{asset}: its value at the end is in no total</source>
        <translation>{asset}: стоимость на конец не входит в итоги</translation>
    </message>
    <message>
        <source>{asset}: price at the beginning is doubtful</source>
        <translation>{asset}: цена на начало сомнительна</translation>
    </message>
    <message>
        <source>{asset}: price is {hours} h old</source>
        <translation>{asset}: цене {hours} ч</translation>
    </message>
    <message>
        <source>{asset}: price looked at</source>
        <translation>{asset}: цена рассмотрена</translation>
    </message>
    <message>
        <source>{asset}: price moved by {percent} %</source>
        <translation>{asset}: цена изменилась на {percent} %</translation>
    </message>
    <message>
        <source>{asset}: price of another source, {source}</source>
        <translation>{asset}: цена другого источника, {source}</translation>
    </message>
    <message>
        <source>{asset}: price set by hand</source>
        <translation>{asset}: цена задана вручную</translation>
    </message>
    <message>
        <source>{asset}: price the same for {count} closes</source>
        <translation>{asset}: цена не меняется, закрытий подряд: {count}</translation>
    </message>
    <message>
        <source>{asset}: {percent} % away from its face value</source>
        <translation>{asset}: отличается от номинала на {percent} %</translation>
    </message>
    <message>
        <source>{asset}: {percent} % away from the price of {source}</source>
        <translation>{asset}: отличается от цены {source} на {percent} %</translation>
    </message>
    <message>
        <source>{count} assets without a price at the beginning: {assets}</source>
        <translation>Активов без цены на начало — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} assets without a price: {assets}</source>
        <translation>Активов без цены — {count}: {assets}</translation>
    </message>
    <message>
        <source>{count} values at the end are in no total: {assets}</source>
        <translation>Стоимостей на конец вне итогов — {count}: {assets}</translation>
    </message>
    <message>
        <source>{said}, at the end of {date}</source>
        <translation>{said}, на конец дня {date}</translation>
    </message>
    <message>
        <source>{said}, note {number}</source>
        <translation>{said}, примечание {number}</translation>
    </message>
    <message>
        <source>{said}, notes {first} to {last}</source>
        <translation>{said}, примечания {first}–{last}</translation>
    </message>
    <message>
        <source>Cost in {currency} unknown, note {number}</source>
        <translation>Стоимость приобретения в {currency} неизвестна, прим. {number}</translation>
    </message>
    <message>
        <source>Weights are rounded, note {number}</source>
        <translation>Доли округлены, прим. {number}</translation>
    </message>
    <message>
        <source>Entries without approval, note {number}</source>
        <translation>Операции не утверждаются, прим. {number}</translation>
    </message>
</context>
<context>
    <name>StatementWorkbook</name>
    <message>
        <source>A number of a spreadsheet holds 15 digits. This figure has more, so it is text, to the last digit, and no formula counts it.</source>
        <translation>Число в электронной таблице хранит 15 цифр. Здесь их больше, поэтому это текст, до последней цифры, и формулы его не учитывают.</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Код проверки</translation>
    </message>
    <message>
        <source>Content, SHA-256</source>
        <translation>Содержание, SHA-256</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Фонд</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Управляющий</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>This sum is the figure of the statement, not a formula: a spreadsheet cannot add these lines up to the last digit.</source>
        <translation>Этот итог взят из документа, это не формула: электронная таблица не может сложить эти строки до последней цифры.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущен</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Время выпуска</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кто выпустил</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменён</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Чем заменён</translation>
    </message>
    <message>
        <source>Replaced by {number}</source>
        <translation>Заменён на {number}</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Заменяет</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>Void: {reason}</source>
        <translation>Аннулирован: {reason}</translation>
    </message>
</context>
<context>
    <name>StatementsTab</name>
    <message>
        <source>&amp;Issue the statement…</source>
        <translation>&amp;Выпустить отчёт…</translation>
    </message>
    <message>
        <source>&amp;Save the statement as…</source>
        <translation>&amp;Сохранить отчёт как…</translation>
    </message>
    <message>
        <source>&amp;Void the issued statement…</source>
        <translation>&amp;Аннулировать выпущенный отчёт…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>New statement or register</source>
        <translation>Новый отчёт или реестр</translation>
    </message>
    <message>
        <source>No statement is chosen.</source>
        <translation>Отчёт не выбран.</translation>
    </message>
    <message>
        <source>Nothing is written to the book.</source>
        <translation>В книгу ничего не записывается.</translation>
    </message>
    <message>
        <source>Preparing the statement</source>
        <translation>Подготовка отчёта</translation>
    </message>
    <message>
        <source>R&amp;eplace the issued statement…</source>
        <translation>&amp;Заменить выпущенный отчёт…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Stopped. Change something, or come back to this tab, to go on.</source>
        <translation>Остановлено. Чтобы продолжить, измените что-нибудь или вернитесь на эту вкладку.</translation>
    </message>
    <message>
        <source>There are no pages.</source>
        <translation>Страниц нет.</translation>
    </message>
    <message>
        <source>There is nothing to print yet</source>
        <translation>Печатать пока нечего</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Не в сети</translation>
    </message>
    <message>
        <source>Prices unavailable</source>
        <translation>Цены недоступны</translation>
    </message>
    <message>
        <source>Cancel the running task</source>
        <translation>Отменить текущую задачу</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop “{task}” and close?</source>
        <translation>Остановить «{task}» и закрыть?</translation>
    </message>
    <message>
        <source>It is not finished yet.</source>
        <translation>Задача ещё не закончена.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Дать закончить</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Views of the book</source>
        <translation>Разделы книги</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Group by</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Отменить получение</translation>
    </message>
    <message>
        <source>Disposals</source>
        <translation>Выбытия</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Расходы</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Экспорт CSV</translation>
    </message>
    <message>
        <source>Fetch prices</source>
        <translation>Получить цены</translation>
    </message>
    <message>
        <source>Filter by asset, account or reference</source>
        <translation>Фильтр по активу, счёту или № документа</translation>
    </message>
    <message>
        <source>Filter by asset, source or flag</source>
        <translation>Фильтр по активу, источнику или отметке</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Доходы</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Что в списке</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партии</translation>
    </message>
    <message>
        <source>Show the lots below a position</source>
        <translation>Показать партии под позицией</translation>
    </message>
    <message>
        <source>Hide dust</source>
        <translation>Скрыть мелкие остатки</translation>
    </message>
    <message>
        <source>Leave out what is worth less than 1</source>
        <translation>Не показывать то, что стоит меньше 1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter by asset or account</source>
        <translation>Фильтр по активу или счёту</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message numerus="yes">
        <source>%n earlier posting(s)</source>
        <translation>
            <numerusform>%n более ранняя проводка</numerusform>
            <numerusform>%n более ранние проводки</numerusform>
            <numerusform>%n более ранних проводок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later lot(s)</source>
        <translation>
            <numerusform>%n более поздняя партия</numerusform>
            <numerusform>%n более поздние партии</numerusform>
            <numerusform>%n более поздних партий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n партия</numerusform>
            <numerusform>%n партии</numerusform>
            <numerusform>%n партий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open lot(s)</source>
        <translation>
            <numerusform>%n открытая партия</numerusform>
            <numerusform>%n открытые партии</numerusform>
            <numerusform>%n открытых партий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n позиция</numerusform>
            <numerusform>%n позиции</numerusform>
            <numerusform>%n позиций</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) in sight</source>
        <translation>
            <numerusform>%n видимая позиция</numerusform>
            <numerusform>%n видимые позиции</numerusform>
            <numerusform>%n видимых позиций</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s)</source>
        <translation>
            <numerusform>%n проводка</numerusform>
            <numerusform>%n проводки</numerusform>
            <numerusform>%n проводок</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Приобретено</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Приобретение</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Все позиции</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Актив</translation>
    </message>
    <message>
        <source>Change of policy</source>
        <translation>Изменение учётной политики</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоим. приобр.</translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation>Стоимость приобретения в {currency} берётся по курсу на дату каждой покупки; по крайней мере одного из этих курсов нет в книге.</translation>
    </message>
    <message>
        <source>Currency gain</source>
        <translation>Курсовая разница</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Сомнение</translation>
    </message>
    <message>
        <source>Enter shows more</source>
        <translation>Enter — показать ещё</translation>
    </message>
    <message>
        <source>Exactly {amount}, rounded once.</source>
        <translation>Точно {amount}, округлено один раз.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>В портфеле</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>Остаток после</translation>
    </message>
    <message>
        <source>Held {days}</source>
        <translation>В портфеле {days}</translation>
    </message>
    <message>
        <source>Journal record</source>
        <translation>Запись журнала</translation>
    </message>
    <message>
        <source>Lines are rounded each, the sum once</source>
        <translation>Каждая строка округлена отдельно, сумма — один раз</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>Партия {lot}</translation>
    </message>
    <message>
        <source>Lot {lot}, taken by {reference}</source>
        <translation>Партия {lot}, взята операцией {reference}</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Партии</translation>
    </message>
    <message>
        <source>Money in itself</source>
        <translation>По номиналу</translation>
    </message>
    <message>
        <source>Money is worth itself.</source>
        <translation>Деньги оцениваются по номиналу.</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Нет цены</translation>
    </message>
    <message>
        <source>No rate</source>
        <translation>Нет курса</translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation>На {date} нет действующего курса {base}/{quote}. Импортируйте курс.</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>За дату</translation>
    </message>
    <message>
        <source>Open lots</source>
        <translation>Открытые партии</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Пара</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Позиции</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Проводки</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price and rate</source>
        <translation>Цена и курс</translation>
    </message>
    <message>
        <source>Price gain</source>
        <translation>Прибыль от изменения цены</translation>
    </message>
    <message>
        <source>Price gain {price}, currency gain {currency}.</source>
        <translation>Прибыль от изменения цены {price}, курсовая разница {currency}.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>Rate of that day</source>
        <translation>Курс того дня</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>№ документа</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Вид движения</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Задано</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать более ранние</translation>
    </message>
    <message>
        <source>Show later</source>
        <translation>Показать более поздние</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>The cost gained it because the rate moved.</source>
        <translation>Эта часть возникла на стоимости приобретения из-за изменения курса.</translation>
    </message>
    <message>
        <source>The cost of what is left of lot {lot}.</source>
        <translation>Стоимость приобретения остатка партии {lot}.</translation>
    </message>
    <message>
        <source>The cost of {quantity} of lot {lot}, acquired on {date}.</source>
        <translation>Стоимость приобретения {quantity} из партии {lot}, приобретённой {date}.</translation>
    </message>
    <message>
        <source>The cost of {quantity} of lot {lot}, {cost}, at the rate of {date}, its acquisition day.</source>
        <translation>Стоимость приобретения {quantity} из партии {lot}, {cost}, по курсу за {date}, день её приобретения.</translation>
    </message>
    <message>
        <source>The quantity of the transaction&apos;s posting.</source>
        <translation>Количество в проводке операции.</translation>
    </message>
    <message>
        <source>The share of the position&apos;s cost at average cost; no lots are matched.</source>
        <translation>Доля стоимости приобретения позиции по средней стоимости; партии не подбираются.</translation>
    </message>
    <message>
        <source>The sum of all postings of the position.</source>
        <translation>Сумма всех проводок позиции.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of the printed figures of %n position(s).</source>
        <translation>
            <numerusform>Сумма показанных значений %n позиции.</numerusform>
            <numerusform>Сумма показанных значений %n позиций.</numerusform>
            <numerusform>Сумма показанных значений %n позиций.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sum of what all postings of the position cost; at average cost no lots are matched.</source>
        <translation>Сумма стоимости приобретения по всем проводкам позиции; по средней стоимости партии не подбираются.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>Сумма остатков %n партии по курсу дня её приобретения.</numerusform>
            <numerusform>Сумма остатков %n партий, каждой — по курсу дня её приобретения.</numerusform>
            <numerusform>Сумма остатков %n партий, каждой — по курсу дня её приобретения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s).</source>
        <translation>
            <numerusform>Сумма остатков %n партии.</numerusform>
            <numerusform>Сумма остатков %n партий.</numerusform>
            <numerusform>Сумма остатков %n партий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>Сумма взятого из %n партии по курсу дня её приобретения.</numerusform>
            <numerusform>Сумма взятого из %n партий, каждой — по курсу дня её приобретения.</numerusform>
            <numerusform>Сумма взятого из %n партий, каждой — по курсу дня её приобретения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s).</source>
        <translation>
            <numerusform>Сумма взятого из %n партии.</numerusform>
            <numerusform>Сумма взятого из %n партий.</numerusform>
            <numerusform>Сумма взятого из %n партий.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value of the transaction&apos;s posting.</source>
        <translation>Стоимость в проводке операции.</translation>
    </message>
    <message>
        <source>This row has no such figure.</source>
        <translation>В этой строке такой цифры нет.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What if {method}: nothing of it is booked, the book stays {own}.</source>
        <translation>Что, если {method}: в учёте это не отражается, в книге остаётся {own}.</translation>
    </message>
    <message>
        <source>What is left of lot {lot}, acquired on {date}.</source>
        <translation>Остаток партии {lot}, приобретённой {date}.</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрытие</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
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
        <translation>{gain} − {price_gain}, прибыль от цены</translation>
    </message>
    <message>
        <source>{pair} of {time}, {source}.</source>
        <translation>{pair} за {time}, {source}.</translation>
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
        <translation>{quantity} взято из партии {lot}, приобретённой {date}.</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>{rate}, the rate of {date}</source>
        <translation>{rate}, курс за {date}</translation>
    </message>
    <message>
        <source>{rate}, the rate of {date} ({source})</source>
        <translation>{rate}, курс за {date} ({source})</translation>
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
        <translation>{value} ÷ {total}, стоимость всех позиций</translation>
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
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Why the total?</source>
        <translation>Откуда итог?</translation>
    </message>
    <message>
        <source>Why this figure?</source>
        <translation>Откуда эта цифра?</translation>
    </message>
    <message>
        <source>Why: {figure}</source>
        <translation>Откуда: {figure}</translation>
    </message>
</context>
<context>
    <name>Trailing</name>
    <message>
        <source>Choose a figure of the table above.</source>
        <translation>Выберите цифру в таблице выше.</translation>
    </message>
</context>
<context>
    <name>TransactionType</name>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Вознаграждение</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Взнос</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Выплата</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <source>Token swap</source>
        <translation>Замена токенов</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировка</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Списание</translation>
    </message>
</context>
<context>
    <name>TransactionsTab</name>
    <message>
        <source>Import transactions</source>
        <translation>Импорт операций</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Файлы CSV (*.csv);;Все файлы (*)</translation>
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
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Journal verified: {records} records hold</source>
        <translation>Журнал проверен, записи целы: {records}</translation>
    </message>
    <message>
        <source>Journal does not hold</source>
        <translation>Журнал нарушен</translation>
    </message>
    <message>
        <source>Record {sequence}</source>
        <translation>Запись {sequence}</translation>
    </message>
    <message>
        <source>The book was changed outside the program, or is damaged. Figures may be wrong.</source>
        <translation>Книга изменена вне программы или повреждена. Цифры могут быть неверны.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>Что работает</translation>
    </message>
    <message>
        <source>Reading and printing. Restore the latest backup before you record more.</source>
        <translation>Чтение и печать. Восстановите последнюю резервную копию, прежде чем записывать дальше.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Проверить снова</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Nothing was voided.</source>
        <translation>Ничего не аннулировано.</translation>
    </message>
    <message>
        <source>Say why. The reason stays in the journal.</source>
        <translation>Укажите причину. Она останется в журнале.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <source>Void {number}?</source>
        <translation>Аннулировать {number}?</translation>
    </message>
    <message>
        <source>Writing it to the journal…</source>
        <translation>Запись в журнал…</translation>
    </message>
    <message>
        <source>{document}, {when}. It keeps its number and stays in the register, marked as void with your reason; a paper of it is told as void when it is checked. This cannot be taken back.</source>
        <translation>{document}, {when}. Номер сохранится, отчёт останется в реестре с отметкой об аннулировании и вашей причиной; при проверке документа об этом будет сказано. Отменить это нельзя.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No book is open</source>
        <translation>Книга не открыта</translation>
    </message>
    <message>
        <source>A book is one file with all that a fund has recorded. Start in one of three ways.</source>
        <translation>Книга — это один файл со всем, что записал фонд. Начните одним из трёх способов.</translation>
    </message>
    <message>
        <source>A new book</source>
        <translation>Новая книга</translation>
    </message>
    <message>
        <source>For a fund that starts here: its name, its currencies and its rules.</source>
        <translation>Для фонда, который начинает здесь: его название, валюты и правила.</translation>
    </message>
    <message>
        <source>Create a book</source>
        <translation>Создать книгу</translation>
    </message>
    <message>
        <source>A book that exists</source>
        <translation>Существующая книга</translation>
    </message>
    <message>
        <source>A file that ends in .alem, from this machine or a backup.</source>
        <translation>Файл с окончанием .alem, с этого компьютера или из резервной копии.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>The demo book</source>
        <translation>Демокнига</translation>
    </message>
    <message>
        <source>An invented fund with invented prices, to look around in.</source>
        <translation>Вымышленный фонд с вымышленными ценами, чтобы осмотреться.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Открыть демокнигу</translation>
    </message>
    <message>
        <source>Open last:</source>
        <translation>Последняя книга:</translation>
    </message>
    <message>
        <source>new book</source>
        <translation>новая книга</translation>
    </message>
    <message>
        <source>open a book</source>
        <translation>открыть книгу</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>клавиши</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>выход</translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <source>&amp;Days for</source>
        <translation>По &amp;дням за</translation>
    </message>
    <message>
        <source>&amp;Fetch prices by themselves</source>
        <translation>&amp;Получать цены автоматически</translation>
    </message>
    <message>
        <source>At the &amp;end of the day, when the day is valued</source>
        <translation>В &amp;конце дня, когда день оценивается</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>Каждый &amp;час</translation>
    </message>
    <message>
        <source>Ho&amp;urs for</source>
        <translation>По ча&amp;сам за</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Глубина истории</translation>
    </message>
    <message>
        <source>Official &amp;rates of the National Bank, too</source>
        <translation>И официальные к&amp;урсы Национального Банка</translation>
    </message>
    <message>
        <source>Only what the book lacks is asked for, in as few questions as possible.</source>
        <translation>Запрашивается только то, чего нет в книге, как можно меньшим числом запросов.</translation>
    </message>
    <message>
        <source>When a book is &amp;opened</source>
        <translation>При &amp;открытии книги</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>years</source>
        <translation>лет</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Недавние кни&amp;ги</translation>
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
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>Nobody has said a price of {asset}, or taken a doubtful one.</source>
        <translation>Никто не задавал цену {asset} и не принимал сомнительную.</translation>
    </message>
    <message>
        <source>Said by hand</source>
        <translation>Задано вручную</translation>
    </message>
    <message>
        <source>Take as it is</source>
        <translation>Принять как есть</translation>
    </message>
    <message>
        <source>There is no flag to decide on.</source>
        <translation>Нет отметок, которые требуют решения.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open another book</source>
        <translation>Открыть другую книгу</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Активы</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n на утверждении</numerusform>
            <numerusform>%n на утверждении</numerusform>
            <numerusform>%n на утверждении</numerusform>
        </translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: record {sequence} was made {moment}. Set it right; every record keeps the time that it was told.</source>
        <translation>Часы этого компьютера отстают: запись {sequence} сделана {moment}. Исправьте время: каждая запись хранит то время, которое ей сообщили.</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Графики</translation>
    </message>
</context>
<context>
    <name>_OpenLots</name>
    <message>
        <source>Acquired</source>
        <translation>Приобретено</translation>
    </message>
    <message>
        <source>Average cost: no lots are told apart at this time.</source>
        <translation>Средняя стоимость: на это время партии не различаются.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоим. приобр.</translation>
    </message>
    <message>
        <source>Enter takes a lot or leaves it out again, Esc goes back.</source>
        <translation>Enter выбирает партию или снимает выбор, Esc возвращает назад.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <source>{account} has no open lots of {asset} at this time.</source>
        <translation>На счёте {account} на это время нет открытых партий {asset}.</translation>
    </message>
</context>
</TS>
