"""A new event with many paid orders, written straight into pretix' database: the benchmark would wait an hour for REST.

    testbed/pretix python DIR bench/orders.py ENVFILE EVENT NUMBER

ENVFILE is what `testbed/pretix seed` wrote; its event is the pattern. Order number i is of @guest<i>:testbed.local, all
are placed by REST's own rules: one ticket, a name, a mail and an answer to the Matrix question each.
"""

import os
import shlex
import sys
from datetime import timedelta
from decimal import Decimal

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretix.settings")
django.setup()

from django.db import transaction  # noqa: E402
from django.utils.timezone import now  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from pretix.base.models import Event, Order, OrderPosition, QuestionAnswer, Team  # noqa: E402

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"


def settings(path):
    with open(path) as lines:
        return dict(shlex.split(line)[-1].split("=", 1) for line in lines if line.startswith("export "))


def copied(pattern, slug):
    event = Event.objects.create(
        organizer=pattern.organizer, slug=slug, name=slug, currency=pattern.currency, date_from=pattern.date_from,
        date_to=pattern.date_to, is_public=True, live=False, plugins=pattern.plugins)
    event.copy_data_from(pattern)
    event.live = True
    event.save()
    Team.objects.get(organizer=pattern.organizer, name="bot").limit_events.add(event)
    return event


def code(event, number):
    """Codes are unique within an organizer, not only within an event."""
    left, text = event.pk * 1_000_000 + number, ""
    for _ in range(8):
        left, rest = divmod(left, len(LETTERS))
        text = LETTERS[rest] + text
    return text


def fill(event, number):
    channel = event.organizer.sales_channels.get(identifier="web")
    item = event.items.get(default_price=Decimal("60.00"))
    question = event.questions.get(identifier="matrix")
    # Placed three seconds apart, every tenth together with the one before.
    first = now() - timedelta(seconds=3 * number + 60)
    orders, positions, answers = [], [], []
    for i in range(number):
        placed = first + timedelta(seconds=3 * (i - (i % 10 == 9)))
        orders.append(Order(
            organizer=event.organizer, event=event, code=code(event, i), status=Order.STATUS_PAID,
            email=f"ada{i}@example.org", locale="en", datetime=placed, expires=placed + timedelta(days=14),
            total=item.default_price, sales_channel=channel, testmode=False))
    Order.objects.bulk_create(orders, batch_size=500)
    for i, order in enumerate(orders):
        positions.append(OrderPosition(
            organizer=event.organizer, order=order, item=item, price=item.default_price, tax_rate=Decimal("0.00"),
            tax_value=Decimal("0.00"), positionid=1, secret=f"{event.slug}{i:032d}",
            attendee_name_parts={"_scheme": "full", "full_name": f"Ada Example {i}"},
            attendee_name_cached=f"Ada Example {i}", attendee_email=f"ada{i}@example.org",
            pseudonymization_id=f"{event.pk}X{i}"))
    OrderPosition.objects.bulk_create(positions, batch_size=500)
    for i, position in enumerate(positions):
        answers.append(QuestionAnswer(orderposition=position, question=question,
                                      answer=f"@guest{i}:testbed.local"))
    QuestionAnswer.objects.bulk_create(answers, batch_size=500)


with scopes_disabled(), transaction.atomic():
    env, slug, number = settings(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    fill(copied(Event.objects.get(organizer__slug=env["PRETIX_ORGANIZER"], slug=env["PRETIX_EVENT"]), slug), number)
