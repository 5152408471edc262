"""Test data for a local pretix; started by testbed/pretix with the Python of its virtual environment.

    pretix_seed.py seed ENVFILE    organizer and tokens in the database, the events over REST
    pretix_seed.py order ENVFILE   one order over REST, prints its code

All people are made up; addresses end in example.org.
"""

import argparse
import configparser
import json
import os
import secrets
import shlex
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

ORGANIZER, EVENT, SERIES = "testbed", "conf", "series"

# Proxies are for the world outside, never for loopback.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Api:
    def __init__(self, url, token):
        self.url, self.token = url.rstrip("/") + "/api/v1/", token

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            self.url + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Token " + self.token, "Content-Type": "application/json"})
        try:
            with OPENER.open(request, timeout=60) as response:
                return json.loads(response.read() or "null")
        except urllib.error.HTTPError as error:
            raise SystemExit(f"{method} {path} -> {error.code} {error.read().decode()[:2000]}")


def tokens():
    """What REST cannot create: organizer, teams and tokens. Returns {name: token}."""
    import django
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretix.settings")
    django.setup()
    from django_scopes import scopes_disabled
    from pretix.base.models import Organizer, Team
    from pretix.base.settings import GlobalSettingsObject

    GlobalSettingsObject().settings.set("update_check_perform", False)  # nothing leaves this machine
    with scopes_disabled():
        organizer, _ = Organizer.objects.get_or_create(slug=ORGANIZER, defaults={"name": "Testbed"})
        teams = {
            "full": {"all_events": True, "all_event_permissions": True, "all_organizer_permissions": True},
            # the least a reading bot needs; the event is added once it exists
            "bot": {"limit_event_permissions": {"event.orders:read": True}},
            # the least that manages webhooks; belongs to a person, not to the bot
            "hook": {"limit_organizer_permissions": {"organizer.settings.general:write": True}},
        }
        found = {}
        for name, rights in teams.items():
            team, _ = Team.objects.get_or_create(organizer=organizer, name=name, defaults=rights)
            token = team.tokens.first() or team.tokens.create(name=name)
            found[name] = token.token
        return found


def series_over_rest(api):
    """A series of three evenings with tickets for money and the question for the Matrix ID."""
    start = (datetime.now(timezone.utc) + timedelta(days=120)).replace(hour=18, minute=0, second=0, microsecond=0)
    base = f"organizers/{ORGANIZER}/events/"
    api.call("POST", base, {
        "name": named("Testbed Evenings"), "slug": SERIES, "currency": "EUR", "live": False, "testmode": False,
        "date_from": start.isoformat(), "timezone": "Europe/Berlin", "is_public": True, "has_subevents": True,
        "plugins": ["pretix.plugins.manualpayment"]})
    base += SERIES + "/"

    def add(what, **body):
        return api.call("POST", base + what + "/", body)

    ticket = add("items", name=named("Ticket"), category=None, default_price="60.00", admission=True,
                 personalized=True)
    for number, name in enumerate(("First evening", "Second evening", "Third evening")):
        begin = start + timedelta(days=7 * number)
        date = add("subevents", name=named(name), active=True, date_from=begin.isoformat(),
                   date_to=(begin + timedelta(hours=3)).isoformat(), item_price_overrides=[],
                   variation_price_overrides=[], meta_data={})
        add("quotas", name=name, size=2000, items=[ticket["id"]], variations=[], subevent=date["id"])
    add("questions", question=named("Your Matrix ID"), identifier="matrix", type="S", required=False,
        items=[ticket["id"]], position=0, ask_during_checkin=False, help_text=named("Such as @name:example.org."),
        options=[])


def open_shop(slug=EVENT):
    """Lets the bot team see the event and switches manual payment on, so that the shop can go live."""
    from django_scopes import scopes_disabled
    from pretix.base.models import Event, Team

    with scopes_disabled():
        event = Event.objects.get(organizer__slug=ORGANIZER, slug=slug)
        Team.objects.get(organizer=event.organizer, name="bot").limit_events.add(event)
        event.settings.set("payment_manual__enabled", True)
        event.settings.set("payment_manual_public_name", "Pay at the desk")


def named(text):
    return {"en": text}


def event_over_rest(api, name):
    """One event with tickets for money and for free, an extra, and questions. Returns ids by exported names."""
    start = (datetime.now(timezone.utc) + timedelta(days=120)).replace(hour=9, minute=0, second=0, microsecond=0)
    base = f"organizers/{ORGANIZER}/events/"
    api.call("POST", base, {
        "name": named(name), "slug": EVENT, "currency": "EUR", "live": False, "testmode": False,
        "date_from": start.isoformat(), "date_to": (start + timedelta(days=2)).isoformat(),
        "timezone": "Europe/Berlin", "is_public": True, "plugins": ["pretix.plugins.manualpayment"]})
    base += EVENT + "/"

    def add(what, **body):
        return api.call("POST", base + what + "/", body)

    tickets = add("categories", name=named("Tickets"), internal_name=None, description={}, position=0, is_addon=False)
    extras = add("categories", name=named("Extras"), internal_name=None, description={}, position=1, is_addon=True)
    ticket = add("items", name=named("Ticket"), category=tickets["id"], default_price="60.00", admission=True,
                 personalized=True, addons=[{"addon_category": extras["id"], "min_count": 0, "max_count": 2,
                                             "position": 0, "price_included": False, "multi_allowed": False}])
    community = add("items", name=named("Community ticket"), category=tickets["id"], default_price="0.00",
                    admission=True, personalized=True, variations=[
                        {"value": named("Full conference"), "active": True, "default_price": "0.00", "position": 0,
                         "description": None},
                        {"value": named("Online only"), "active": True, "default_price": "0.00", "position": 1,
                         "description": None}])
    shirt = add("items", name=named("T-shirt"), category=extras["id"], default_price="20.00", admission=False,
                personalized=False)
    variations = [variation["id"] for variation in community["variations"]]
    for title, item, of_item in (("Tickets", ticket, []), ("Community", community, variations), ("Shirts", shirt, [])):
        add("quotas", name=title, size=2000, items=[item["id"]], variations=of_item)

    def ask(identifier, kind, text, position):
        return add("questions", question=named(text), identifier=identifier, type=kind, required=False,
                   items=[ticket["id"], community["id"]], position=position, ask_during_checkin=False,
                   help_text=named("Such as @name:example.org."), options=[])["id"]

    ids = {
        "PRETIX_ITEM_TICKET": ticket["id"],
        "PRETIX_QUESTION_MATRIX": ask("matrix", "S", "Your Matrix ID", 0),
        "PRETIX_QUESTION_FAS": ask("fas", "S", "Your FAS account", 1),
        "PRETIX_QUESTION_CONSENT": ask("matrix-consent", "B", "Invite me to the event's Matrix rooms", 2),
    }
    open_shop()
    api.call("PATCH", base + "settings/", {"attendee_names_asked": True, "attendee_emails_asked": True,
                                           "allow_modifications": "attendee"})
    api.call("PATCH", base, {"live": True})
    return ids


def read_env(path):
    with open(path) as lines:
        pairs = (shlex.split(line)[-1].split("=", 1) for line in lines if line.startswith("export "))
        return dict(pairs)


def url_from_settings():
    config = configparser.RawConfigParser()
    config.read(os.environ["PRETIX_CONFIG_FILE"])
    return config["pretix"]["url"]


def seed(args):
    if os.path.exists(args.env):
        raise SystemExit(f"{args.env} is there: this pretix is seeded already")
    token, url = tokens(), url_from_settings()
    # The unique word is the control of the search for leaks: the bot may keep the event's name in the clear.
    name = "Testbed Conference " + secrets.token_hex(8)
    api = Api(url, token["full"])
    ids = event_over_rest(api, name)
    series_over_rest(api)
    open_shop(SERIES)
    values = {"PRETIX_URL": url, "PRETIX_ORGANIZER": ORGANIZER, "PRETIX_EVENT": EVENT, "PRETIX_EVENT_NAME": name,
              "PRETIX_TOKEN": token["full"], "PRETIX_BOT_TOKEN": token["bot"],
              "PRETIX_HOOK_TOKEN": token["hook"], **ids}
    text = "".join(f"export {key}={shlex.quote(str(value))}\n" for key, value in values.items())
    with open(args.env, "w") as file:
        file.write(text)
    print(text, end="")


def order(args):
    env = read_env(args.env)
    positions = []
    for number, matrix in enumerate(args.matrix or [None], start=1):
        answers = [{"question": int(env["PRETIX_QUESTION_MATRIX"]), "answer": matrix, "options": []}]
        positions.append({
            "positionid": number, "item": int(env["PRETIX_ITEM_TICKET"]), "variation": None, "price": "60.00",
            "attendee_name_parts": {"_scheme": "full", "full_name": f"Ada Example {number}"},
            "attendee_email": f"ada{number}@example.org", "answers": answers if matrix else []})
    body = {"email": "ada1@example.org", "locale": "en", "sales_channel": "web", "status": args.status, "fees": [],
            "payment_provider": "manual", "testmode": args.testmode, "positions": positions}
    if args.code:
        body["code"] = args.code
    created = Api(env["PRETIX_URL"], env["PRETIX_TOKEN"]).call(
        "POST", f"organizers/{env['PRETIX_ORGANIZER']}/events/{env['PRETIX_EVENT']}/orders/", body)
    print(created["code"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    actions = parser.add_subparsers(required=True)
    one = actions.add_parser("seed")
    one.set_defaults(run=seed)
    one.add_argument("env")
    one = actions.add_parser("order")
    one.set_defaults(run=order)
    one.add_argument("env")
    one.add_argument("--matrix", action="append", help="answer to the Matrix question; repeat for more tickets")
    one.add_argument("--status", choices=("p", "n"), default="p", help="paid (default) or pending")
    one.add_argument("--code", help="5 to 16 of ABCDEFGHJKLMNPQRSTUVWXYZ3789; pretix chooses otherwise")
    one.add_argument("--testmode", action="store_true")
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
