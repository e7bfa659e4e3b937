"""The National Bank of Kazakhstan as it speaks: /rss/get_rates.cfm?fdate=DD.MM.YYYY.

server.routes.update(NbkDialect({date(2026, 4, 1): {"USD": ("478.77", "1")}}).routes())
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from xml.sax.saxutils import escape

from tests.price_server import Reply, Request, Route

PATH = "/rss/get_rates.cfm"

Rates = Mapping[str, tuple[str, str]]
"""By code: the rate, and for how many units it is, both as they are written."""

_PAGE = """<?xml version="1.0" encoding="utf-8"?>
{doctype}<rates>
    <generator>Alternate RSS Builder</generator>
    <title>Official exchange rates of National Bank of Republic Kazakhstan</title>
    <link>www.nationalbank.kz</link>
    <date>{date}</date>
{items}
</rates>
"""
_ITEM = """                        <item>
            <fullname>ВАЛЮТА</fullname>
            <title>{code}</title>
            <description>{rate}</description>
            <quant>{nominal}</quant>
            <index></index>
            <change>0.00</change>
            </item>
"""
_HEADERS = {"Content-Type": "text/xml; charset=UTF-8", "Cache-Control": "no-cache, private"}
_HTML = b"<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body/></html>"


class NbkDialect:
    """Answers of dates out of their rates.

    `empty_weekends`: Saturdays and Sundays have an empty list, whatever the rates say.
    `answered`: by the date asked, the date that is answered in its place, rates and all; `always`:
    one that is answered whatever is asked. `html`, `dtd`, `text`: what comes in the place of rates.
    `days`: the dates asked for, in order.
    """

    def __init__(self, rates: Mapping[date, Rates]) -> None:
        self.rates = dict(rates)
        self.empty_weekends = False
        self.answered: dict[date, date] = {}
        self.always: date | None = None
        self.html = False
        self.dtd = False
        self.text: bytes | None = None
        self.days: list[date] = []

    def routes(self) -> dict[str, Route]:
        return {PATH: self.get_rates}

    def get_rates(self, request: Request) -> Reply:
        said = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", request.query.get("fdate", ""))
        if said is None or request.query.keys() != {"fdate"}:
            return Reply(400, b"<html><body>400</body></html>", {"Content-Type": "text/html"})
        day = date(int(said[3]), int(said[2]), int(said[1]))
        self.days.append(day)
        if self.html:
            return Reply(200, _HTML, {"Content-Type": "text/html; charset=UTF-8"})
        if self.text is not None:
            return Reply(200, self.text, _HEADERS)
        return Reply(200, self.page(self.always or self.answered.get(day, day)), _HEADERS)

    def page(self, day: date) -> bytes:
        """The document of a date; where it has no rates, an empty one."""
        listed = self.rates.get(day, {})
        if not listed or (self.empty_weekends and day.weekday() >= 5):
            return b'<?xml version="1.0" encoding="utf-8"?>\n<rates/>\n'
        items = "".join(
            _ITEM.format(code=escape(code), rate=escape(rate), nominal=escape(nominal))
            for code, (rate, nominal) in listed.items()
        )
        doctype = '<!DOCTYPE rates [<!ENTITY x "1">]>\n' if self.dtd else ""
        return _PAGE.format(doctype=doctype, date=f"{day:%d.%m.%Y}", items=items).encode()
