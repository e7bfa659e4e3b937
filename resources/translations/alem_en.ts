<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsTab</name>
    <message numerus="yes">
        <source>%n proposals decided</source>
        <translation>
            <numerusform>%n proposal decided</numerusform>
            <numerusform>%n proposals decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approving %n proposals</source>
        <translation>
            <numerusform>Approving %n proposal</numerusform>
            <numerusform>Approving %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejecting %n proposals</source>
        <translation>
            <numerusform>Rejecting %n proposal</numerusform>
            <numerusform>Rejecting %n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message numerus="yes">
        <source>%n act(s) saved as {path}</source>
        <translation>
            <numerusform>%n act saved as {path}</numerusform>
            <numerusform>%n acts saved as {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n files written: {folder}</source>
        <translation>
            <numerusform>%n file written: {folder}</numerusform>
            <numerusform>%n files written: {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message numerus="yes">
        <source>The import left %n things to look at.</source>
        <translation>
            <numerusform>The import left %n thing to look at.</numerusform>
            <numerusform>The import left %n things to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message numerus="yes">
        <source>Awaits the approval of %n other people. It is in no figure until then.</source>
        <translation>
            <numerusform>Awaits the approval of %n other person. It is in no figure until then.</numerusform>
            <numerusform>Awaits the approval of %n other people. It is in no figure until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message numerus="yes">
        <source>%n decimals</source>
        <translation>
            <numerusform>%n decimal</numerusform>
            <numerusform>%n decimals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message numerus="yes">
        <source>%n later disposals change: realised gain {before} becomes {after}.</source>
        <translation>
            <numerusform>%n later disposal changes: realised gain {before} becomes {after}.</numerusform>
            <numerusform>%n later disposals change: realised gain {before} becomes {after}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later disposals changed: realised gain {before} became {after}.</source>
        <translation>
            <numerusform>%n later disposal changed: realised gain {before} became {after}.</numerusform>
            <numerusform>%n later disposals changed: realised gain {before} became {after}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looks like {reference} of {day} and %n others: they say the same. Record it only if it happened once more.</source>
        <translation>
            <numerusform>Looks like {reference} of {day} and %n other: they say the same. Record it only if it happened once more.</numerusform>
            <numerusform>Looks like {reference} of {day} and %n others: they say the same. Record it only if it happened once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message numerus="yes">
        <source>%n fields to correct: {names}</source>
        <translation>
            <numerusform>%n field to correct: {names}</numerusform>
            <numerusform>%n fields to correct: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportActs</name>
    <message numerus="yes">
        <source>%n row(s) and the total copied</source>
        <translation>
            <numerusform>%n row and the total copied</numerusform>
            <numerusform>%n rows and the total copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>%n more cause(s) stand in the log of the fetches.</source>
        <translation>
            <numerusform>%n more cause stands in the log of the fetches.</numerusform>
            <numerusform>%n more causes stand in the log of the fetches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prices fetched: %n new</source>
        <translation>
            <numerusform>Prices fetched: %n new</numerusform>
            <numerusform>Prices fetched: %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. Kept: %n new price(s)</source>
        <translation>
            <numerusform>Stopped. Kept: %n new price</numerusform>
            <numerusform>Stopped. Kept: %n new prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min ahead of the sources&apos;.</source>
        <translation>
            <numerusform>The clock of this computer is %n min ahead of the sources&apos;.</numerusform>
            <numerusform>The clock of this computer is %n min ahead of the sources&apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n min behind the sources&apos;.</source>
        <translation>
            <numerusform>The clock of this computer is %n min behind the sources&apos;.</numerusform>
            <numerusform>The clock of this computer is %n min behind the sources&apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sources} restated %n price(s) of the past.</source>
        <translation>
            <numerusform>{sources} restated %n price of the past.</numerusform>
            <numerusform>{sources} restated %n prices of the past.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gains</name>
    <message numerus="yes">
        <source>%n disposal(s)</source>
        <translation>
            <numerusform>%n disposal</numerusform>
            <numerusform>%n disposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s)</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s)</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting approval</source>
        <translation>
            <numerusform>%n awaiting approval</numerusform>
            <numerusform>%n awaiting approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disposal(s) from {first} to {last}, as the gains of those days are printed; without income and expenses.</source>
        <translation>
            <numerusform>%n disposal from {first} to {last}, as the gains of those days are printed; without income and expenses.</numerusform>
            <numerusform>%n disposals from {first} to {last}, as the gains of those days are printed; without income and expenses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s)</source>
        <translation>
            <numerusform>%n doubtful price</numerusform>
            <numerusform>%n doubtful prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>%n doubtful price of {all}: {assets}, {share}&#xa0;% of NAV</numerusform>
            <numerusform>%n doubtful prices of {all}: {assets}, {share}&#xa0;% of NAV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of {all} set by hand: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>%n price of {all} set by hand: {assets}, {share}&#xa0;% of NAV</numerusform>
            <numerusform>%n prices of {all} set by hand: {assets}, {share}&#xa0;% of NAV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) set by hand</source>
        <translation>
            <numerusform>%n price set by hand</numerusform>
            <numerusform>%n prices set by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s)</source>
        <translation>
            <numerusform>%n stale price</numerusform>
            <numerusform>%n stale prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale price(s) of {all}: {assets}, {share}&#xa0;% of NAV</source>
        <translation>
            <numerusform>%n stale price of {all}: {assets}, {share}&#xa0;% of NAV</numerusform>
            <numerusform>%n stale prices of {all}: {assets}, {share}&#xa0;% of NAV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) awaiting approval, not counted</source>
        <translation>
            <numerusform>%n transaction awaiting approval, not counted</numerusform>
            <numerusform>%n transactions awaiting approval, not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n without a price</numerusform>
            <numerusform>%n without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other asset(s)</source>
        <translation>
            <numerusform>and %n other asset</numerusform>
            <numerusform>and %n other assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldingsTab</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n account(s)</source>
        <translation>
            <numerusform>in %n account</numerusform>
            <numerusform>in %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n duplicates skipped</source>
        <translation>
            <numerusform>%n duplicate skipped</numerusform>
            <numerusform>%n duplicates skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions imported</source>
        <translation>
            <numerusform>%n transaction imported</numerusform>
            <numerusform>%n transactions imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions submitted for approval</source>
        <translation>
            <numerusform>%n transaction submitted for approval</numerusform>
            <numerusform>%n transactions submitted for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file goes in whole or not at all. Correct %n lines in the file, then import it again.</source>
        <translation>
            <numerusform>A file goes in whole or not at all. Correct %n line in the file, then import it again.</numerusform>
            <numerusform>A file goes in whole or not at all. Correct %n lines in the file, then import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n transactions</source>
        <translation>
            <numerusform>Import %n transaction</numerusform>
            <numerusform>Import %n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading stopped after %n errors. A file goes in whole or not at all: correct them in the file, then import it again.</source>
        <translation>
            <numerusform>Reading stopped after %n error. A file goes in whole or not at all: correct it in the file, then import it again.</numerusform>
            <numerusform>Reading stopped after %n errors. A file goes in whole or not at all: correct them in the file, then import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n transactions for approval</source>
        <translation>
            <numerusform>Submit %n transaction for approval</numerusform>
            <numerusform>Submit %n transactions for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{ready} of %n lines are ready to import</source>
        <translation>
            <numerusform>{ready} of %n line is ready to import</numerusform>
            <numerusform>{ready} of %n lines are ready to import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObservationsPage</name>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message numerus="yes">
        <source>Sent to the printer: %n pages</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostingsSection</name>
    <message numerus="yes">
        <source>and %n more lots</source>
        <translation>
            <numerusform>and %n more lot</numerusform>
            <numerusform>and %n more lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceFlags</name>
    <message numerus="yes">
        <source>%n close(s) alike</source>
        <translation>
            <numerusform>%n close alike</numerusform>
            <numerusform>%n closes alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceImportDialog</name>
    <message numerus="yes">
        <source>%n daily volumes</source>
        <translation>
            <numerusform>%n daily volume</numerusform>
            <numerusform>%n daily volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes are ready to import</source>
        <translation>
            <numerusform>%n daily volume is ready to import</numerusform>
            <numerusform>%n daily volumes are ready to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily volumes imported</source>
        <translation>
            <numerusform>%n daily volume imported</numerusform>
            <numerusform>%n daily volumes imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already, will be skipped</source>
        <translation>
            <numerusform>%n known already, will be skipped</numerusform>
            <numerusform>%n known already, will be skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines to correct</source>
        <translation>
            <numerusform>%n line to correct</numerusform>
            <numerusform>%n lines to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new daily volumes</source>
        <translation>
            <numerusform>%n new daily volume</numerusform>
            <numerusform>%n new daily volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices are ready to import</source>
        <translation>
            <numerusform>%n price is ready to import</numerusform>
            <numerusform>%n prices are ready to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices imported</source>
        <translation>
            <numerusform>%n price imported</numerusform>
            <numerusform>%n prices imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices known already</source>
        <translation>
            <numerusform>%n price known already</numerusform>
            <numerusform>%n prices known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n daily volumes</source>
        <translation>
            <numerusform>Import %n daily volume</numerusform>
            <numerusform>Import %n daily volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n prices</source>
        <translation>
            <numerusform>Import %n price</numerusform>
            <numerusform>Import %n prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message numerus="yes">
        <source>%n new price(s)</source>
        <translation>
            <numerusform>%n new price</numerusform>
            <numerusform>%n new prices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PricesTab</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transactions</source>
        <translation>
            <numerusform>%n transaction</numerusform>
            <numerusform>%n transactions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <source>%n transactions await approval and are in no figure.</source>
        <translation>
            <numerusform>%n transaction awaits approval and is in no figure.</numerusform>
            <numerusform>%n transactions await approval and are in no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A part of the book only: %n of its positions are left out, and weights are shares of what is stated.</source>
        <translation>
            <numerusform>A part of the book only: %n of its positions is left out, and weights are shares of what is stated.</numerusform>
            <numerusform>A part of the book only: %n of its positions are left out, and weights are shares of what is stated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Net asset value, without %n assets, which have no price</source>
        <translation>
            <numerusform>Net asset value, without %n asset, which has no price</numerusform>
            <numerusform>Net asset value, without %n assets, which have no price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total net assets without %n assets</source>
        <translation>
            <numerusform>Total net assets without %n asset</numerusform>
            <numerusform>Total net assets without %n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total of %n transactions</source>
        <translation>
            <numerusform>Total of %n transaction</numerusform>
            <numerusform>Total of %n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total without %n assets</source>
        <translation>
            <numerusform>Total without %n asset</numerusform>
            <numerusform>Total without %n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Control sum of %n transactions</source>
        <translation>
            <numerusform>Control sum of %n transaction</numerusform>
            <numerusform>Control sum of %n transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fair value at the end, without %n assets, which have no price at one end of the period</source>
        <translation>
            <numerusform>Fair value at the end, without %n asset, which has no price at one end of the period</numerusform>
            <numerusform>Fair value at the end, without %n assets, which have no price at one end of the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total assets without %n assets</source>
        <translation>
            <numerusform>Total assets without %n asset</numerusform>
            <numerusform>Total assets without %n assets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Value of assets, without %n assets, which have no price</source>
        <translation>
            <numerusform>Value of assets, without %n asset, which has no price</numerusform>
            <numerusform>Value of assets, without %n assets, which have no price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Value of what is stated, without %n assets, which have no price</source>
        <translation>
            <numerusform>Value of what is stated, without %n asset, which has no price</numerusform>
            <numerusform>Value of what is stated, without %n assets, which have no price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n accounts of the book</source>
        <translation>
            <numerusform>the %n account of the book</numerusform>
            <numerusform>all %n accounts of the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n accounts these: {names}</source>
        <translation>
            <numerusform>of %n account this one: {names}</numerusform>
            <numerusform>of %n accounts these: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{references} and %n more</source>
        <translation>
            <numerusform>{references} and %n more</numerusform>
            <numerusform>{references} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message numerus="yes">
        <source>%n earlier posting(s)</source>
        <translation>
            <numerusform>%n earlier posting</numerusform>
            <numerusform>%n earlier postings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later lot(s)</source>
        <translation>
            <numerusform>%n later lot</numerusform>
            <numerusform>%n later lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open lot(s)</source>
        <translation>
            <numerusform>%n open lot</numerusform>
            <numerusform>%n open lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) in sight</source>
        <translation>
            <numerusform>%n position in sight</numerusform>
            <numerusform>%n positions in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posting(s)</source>
        <translation>
            <numerusform>%n posting</numerusform>
            <numerusform>%n postings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of the printed figures of %n position(s).</source>
        <translation>
            <numerusform>The sum of the printed figures of %n position.</numerusform>
            <numerusform>The sum of the printed figures of %n positions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>The sum of what is left of %n lot, at the rate of its own acquisition day.</numerusform>
            <numerusform>The sum of what is left of %n lots, each at the rate of its own acquisition day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what is left of %n lot(s).</source>
        <translation>
            <numerusform>The sum of what is left of %n lot.</numerusform>
            <numerusform>The sum of what is left of %n lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s), each at the rate of its own acquisition day.</source>
        <translation>
            <numerusform>The sum of what was taken of %n lot, at the rate of its own acquisition day.</numerusform>
            <numerusform>The sum of what was taken of %n lots, each at the rate of its own acquisition day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sum of what was taken of %n lot(s).</source>
        <translation>
            <numerusform>The sum of what was taken of %n lot.</numerusform>
            <numerusform>The sum of what was taken of %n lots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
