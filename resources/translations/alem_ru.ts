<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Alem Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Ledger, valuation and printed statements for a state crypto reserve.

Apache License 2.0. Made with Qt {qt} (LGPL), IBM Plex Sans (OFL) and Lucide icons (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>{decimal} or {thousands}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} decimals are given, {allowed} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separators in “{text}” do not make one number. Leave the group separators out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” cannot be calculated. Use numbers, + - * / and parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division by zero has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has no end of decimals. Type the amount that was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write digits, as 1234.56.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsOfField</name>
    <message>
        <source>“{text}” is not a date. Write it as 20.11.2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookActs</name>
    <message>
        <source>Import transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices or rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices and rates (*.csv *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not finished; the book itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to record {sequence}: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verification ends without a result; the book is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the book is as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookContext</name>
    <message>
        <source>The book was changed by another program; figures are new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookDesk</name>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.alem);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {book}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{book} is open in another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{book} is open in another window, which does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookStatus</name>
    <message>
        <source>No prices imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices to {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {sequence}, not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal verified to record {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified to record {verified} of {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the book: {fingerprint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program did something wrong: {what}. Nothing half-done was written to the book: each act is written whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>stale price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} trillion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was held in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart needs two days with a value. Prices are missing for: {assets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart needs two days with a value. The {currency} rate is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart needs two days with a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fund}. Value and cost at the end of each day, {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartsTab</name>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was held up to {date}. A chart needs two days with a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chart yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what the fund holds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrealised gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {currency} rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was bought in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase of {assets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YTD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the figures of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of value and cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value and cost of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as a &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shorter period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Longer period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price: {assets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Space shows or hides, Alt+Up and Alt+Down move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import transactions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of a &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other c&amp;urrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import prices or rates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Statement of holdings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Alem Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>{type} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No position matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words look in assets, accounts and sources; asset:BNB looks in one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was held then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book has transactions, but none that left anything on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is held now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book has no transactions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings appear here after the first one. Two things are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices and official rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices as CSV and the {pair} rates of the National Bank, so that positions have a value and costs their official rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening lots or past transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file or a Binance export, or enter them by hand. A file goes in whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the book elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>new asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new, will be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid outside the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} of this account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>{zone}, that is {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a date and time. Write it as 20.11.2026 14:32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a code. A code has 1 to 20 letters A to Z or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type says which way it goes. Write the figure without a sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is zero. Write a figure above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure has more than 24 digits before the point. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fraction} or {thousands}? Write {long} or {whole}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} decimals, {asset} takes {allowed}. Correct the figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} decimals, {allowed} are kept. Correct the figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write it as 1234.56.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separators of “{found}” do not make one number. Leave the group signs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calculation “{found}” cannot be read. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division by zero has no value. Correct the calculation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has no end of decimals. Write the figure that was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is too long. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asset is missing. Choose one or type its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trade time is missing. Write it as 20.11.2026 14:32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is missing. Choose one or type a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency is missing. Choose the one that was paid in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is missing. Type the number on the confirmation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is missing. Type how much money it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of quantity, unit price and amount are needed. Type this one or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} is in the future. A book records what has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} is before 2009, when the first crypto asset came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters, {limit} fit. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has characters that do not print. Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields to correct: {names}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 field to correct: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. The draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept. It is here after a restart, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the form, keep the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportActs</name>
    <message>
        <source>&amp;Copy all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) and the total copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>{unit}, calculated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderTools</name>
    <message>
        <source>Currency that stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of that day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>At average cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight {percent} percent of NAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days {percent} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}. Import the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of a lot is kept in {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost in {currency} is at the rate of each purchase&apos;s own date; at least one of them is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights shown add up to {sum}, as each is rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}&#xa0;% of NAV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldingsTab</name>
    <message>
        <source>&amp;Lots below positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide &amp;dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by the current column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export holdings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transactions of this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cell as &amp;shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value and gain leave out {assets}, which have no price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{ready} of %n lines are ready to import</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of 1 line is ready to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n transactions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading stopped after %n errors. A file goes in whole or not at all: correct them in the file, then import it again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file goes in whole or not at all. Correct %n lines in the file, then import it again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct 1 line in the file, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ready lines are recorded at once. Duplicates are skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {row}. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of the file is imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n transactions imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 duplicate skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{imported}, {skipped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alem CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binance spot trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import transactions: preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>{task}, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move between rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold, unfold, move between cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what a row is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar in a date field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit a form from anywhere in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate a transaction as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, back to the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerError</name>
    <message>
        <source>{path} exists already. Choose another name; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Nothing was changed; free space and retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a number. Write digits with a dot for decimals, as 1234.56, without spaces, signs of currency or exponents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} has {decimals} decimals, {asset} takes {limit}. Correct the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} has more than {limit} digits before the point. Correct the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is not above zero. Write a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is negative. Write it without a sign; the type says which way it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a time. Write 2026-11-20T14:32:00+05:00, or 2026-11-20 for the start of that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” does not say its offset from UTC. Write it as 2026-11-20T14:32:00+05:00 or with Z for UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is in the future. A book records what has happened; correct the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is before 2009, when the first crypto asset came. Correct the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a type of transaction. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is missing. A {type} needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} does not belong to a {type}. Leave it blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity {quantity} x price {price} = {product}, but amount says {amount}. Correct one of the three, or leave one blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {type} needs two of quantity, price and amount; the third is calculated. {field} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not an asset code. A code has 1 to 20 letters A to Z or digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is empty. Write a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has {length} characters, {longest} fit. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has characters that do not print: {found}. Remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a settlement. Use cash or external.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset} cannot be bought or sold for itself. Correct the asset or the currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset} is the currency in which cost is kept, so it has no price of its own. Record this as a purchase or sale of the other side, against {asset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} {asset} are worth {quantity} {asset}, not {amount}. Leave price and amount blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee {fee} is more than the {of} {amount}. Correct the fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {base}/{quote} rate is in force on {date}, so the cost in {quote} is unknown. Import the {base} rate first, then record this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {asset} price in {currency} is stored at or before {time}, so the fee of {quantity} {asset} has no value. Import {asset} prices first, then record this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lots can be named for a disposal only. Leave the field blank for a {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settlement time is before the trade&apos;s time. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is already in the book with the same content. It is not recorded twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account} holds {position} {asset} at {time}, {needed} are needed: {missing} are missing for {reference}. Correct the quantity or record what came in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is already in the book with another {differs}: {was} there, {now} here. Use the number on this trade&apos;s confirmation, or reverse the earlier entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header has {expected}. Check its separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a pair this program can split. Record this trade in the program&apos;s own format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” can be read as {readings}. Record this trade in the program&apos;s own format, which names both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” is not a time of a Binance export (2024-01-15 10:30:00). Use the original file; a spreadsheet may have changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year {year} is outside {first} to {last}. Use the original file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no book at {path}. Check the path, or create one with: new {path} --fund NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a book of this program. Choose a file that ends in .alem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}. Restore the latest backup with: restore BACKUP {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer program (format {found}, this program knows {known}). Install the newer version; the book was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is read-only. Ask for the right to write to it and its folder, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is in use: {reason}. Wait until that is done and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lies on a network share ({kind}), where SQLite cannot keep a book safe. Keep it on a disk of this machine and put backups on the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: this is not a file. Choose the file that the source exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it cannot be read: {reason}. Check the path and your right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it is empty. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it has {size} MiB, at most {limit} MiB are read. Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: this is a workbook or an archive. Save its sheet as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: this is {kind}, not text. Choose the CSV file that the source exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: this is text in UTF-16. Save it as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row {row} holds a zero byte, so this is not a text file. Choose the CSV file that the source exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row {row} has more than {limit} bytes, so this is not a table. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: byte {found} is not UTF-8. Save the file as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row {row}: the quotation marks do not close, or a cell has no end. Check the marks there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it has no rows. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row 1: “{column}” is not a column of this format. Known columns: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} stands twice. Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row 1: column {column} is missing. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row 1: this format is separated by commas. Save it with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row 1 is not the header of a Binance spot trade export. Choose that export, or another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it does not say what it prices and in which currency. Name both, on the command line with --asset and --quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it holds a document type definition, which rates never do. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: its outermost element is &lt;{found}&gt;, not &lt;rates&gt; or &lt;rss&gt;: these are not the National Bank&apos;s rates. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: row {row}, character {character}: this is not well-formed XML. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it has {size} bytes; a day of rates has about 12,000. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: it holds no rates: none were published for {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{found}” is not a date such as 01.04.2026. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This is a fault of the program: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in, first out (FIFO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of cost and proceeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expense of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disposal at fair value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less of what was bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the account&apos;s own money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;BIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost &amp;kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the currency of cost and gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lso shown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second column, at official rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its midnight ends the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees in kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the book is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rules, recorded with the first entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the fund&apos;s name as statements print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.alem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Total, price check and position appear here when the figures are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received after fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {currency} rate for this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proceeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost brought forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no market price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {asset} price in {currency} is stored for this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} from market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market {price}, {source}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{price}. That price was stale at the trade&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position after recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity, {asset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average cost, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost basis, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency} in this account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceImportDialog</name>
    <message>
        <source>Import prices or rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quoted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if the file does not say, as BNB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if the file does not say, as USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says so; the file&apos;s name if blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing can be imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n price(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n prices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import 1 price</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines to correct</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 line to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped there. A file goes in whole or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file goes in whole or not at all. Correct the lines in the file, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n prices are ready to import</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 price is ready to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n known already, will be skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n prices imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 price imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{imported}, {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices: preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}. Asset, quote and source count only where the file does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save errors as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to correct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset and account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>{reference} is recorded; the filter does not show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matching} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transaction matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the register has what the filter asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register fills with what you record or import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} rows can be copied. Narrow the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter, as asset:BNB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import transactions (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>External</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Managed by {manager}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIN {bin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices in full, where the line shows fewer digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement of holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, not issued, unaudited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, final, unaudited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, final, unaudited, replaces {replaced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} {zone} ({utc_time} UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record {sequence}, {date}, {time} {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one account of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %n accounts of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade date; average cost; cost includes fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade date; average cost; fees are an expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade date; FIFO lots; cost includes fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade date; FIFO lots; fees are an expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last at or before {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last at or before {time}, {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in force for {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} {quote} for 1 {base}, {source}, in force {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net asset value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net asset value, without {asset}, which has no price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total net assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total net assets without {asset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stablecoins and cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices other than {source}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged for days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved beyond its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from a second source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset} has no price at or before this moment. Its value is left blank and is in no total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {currency} rate is in force on {date}. Values in {currency} are left blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {currency} rate is that of {date}, the last one published before this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {asset} price is {hours} hours old; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost in {currency} is unknown: a rate of a day of purchase is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed weights add up to {sum}, as each is rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of this book are not approved by a second person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each value is rounded to 0.01 once; totals add up the printed lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in {presentation} is the printed {functional} value times the rate, but what is native to {presentation} is valued in it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annex. Cost and unrealised gain, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annex. Lots, cost and unrealised gain, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} more than the same assets in the statement, where positions are rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values here are rounded lot by lot and add to {amount} {currency} less than the same assets in the statement, where positions are rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code on page {page} holds the moment, the totals and the fingerprint of this draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code on page {page} holds the number, the moment, the totals and the fingerprint of this statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementPreview</name>
    <message>
        <source>record {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {first} to {last} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not start. Check it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement of holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft carries no number. Its figures can be asked for again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records used: 1 to {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset} has no price, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {currency} rate, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asset} price is {hours} h old, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost in {currency} unknown, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights are rounded, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries without approval, note {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Stop “{task}” and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Views of the book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lots below a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what is worth less than 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by asset or account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransactionType</name>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransactionsTab</name>
    <message>
        <source>Import transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Journal verified: {records} records hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book was changed outside the program, or is damaged. Figures may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and printing. Restore the latest backup before you record more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No book is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A book is one file with all that a fund has recorded. Start in one of three ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a fund that starts here: its name, its currencies and its rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A book that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that ends in .alem, from this machine or a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented fund with invented prices, to look around in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open last:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded with everything you enter, and printed on statements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open another book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
