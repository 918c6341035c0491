"""The same rules in OpenFisca, added to its country template, told on standard input; prints milliseconds for
one household, worked out with and without a trace, and how many rules said yes."""

import json
import sys
import time

import numpy
from openfisca_core.model_api import MONTH, Enum, Variable
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem
from openfisca_country_template.entities import Person

given = json.load(sys.stdin)
system = CountryTaxBenefitSystem()


class Letters(Enum):
    a = "a"
    b = "b"
    c = "c"
    d = "d"


def asked(name, value):
    kind = bool if isinstance(value, bool) else Letters if isinstance(value, str) else float
    fields = {"value_type": Enum if kind is Letters else kind, "entity": Person, "definition_period": MONTH}
    if kind is Letters:
        fields |= {"possible_values": Letters, "default_value": Letters.d}
    system.add_variable(type(name, (Variable,), fields | {"label": name}))


def holds(rule, person, period):
    if "all" in rule:
        return numpy.logical_and.reduce([holds(part, person, period) for part in rule["all"]])
    if "any" in rule:
        return numpy.logical_or.reduce([holds(part, person, period) for part in rule["any"]])
    value = person(rule["ask"], period)
    if "at_least" in rule:
        return value >= rule["at_least"]
    if "at_most" in rule:
        return value <= rule["at_most"]
    if "below" in rule:
        return value < rule["below"]
    if "is" in rule:
        return value == rule["is"]
    return numpy.logical_or.reduce([value == Letters[letter] for letter in rule["one_of"]])


def told(name, rule):
    def formula(person, period):
        return holds(rule, person, period)

    fields = {"value_type": bool, "entity": Person, "definition_period": MONTH, "label": name, "formula": formula}
    system.add_variable(type(name, (Variable,), fields))


for name, value in given["household"].items():
    asked(name, value)
names = [f"r{at}" for at in range(len(given["rules"]))]
for name, rule in zip(names, given["rules"]):
    told(name, rule)


def once(trace):
    begun = time.perf_counter()
    simulation = SimulationBuilder().build_default_simulation(system, 1)
    simulation.trace = trace
    for name, value in given["household"].items():
        held = Letters[value] if isinstance(value, str) else value
        simulation.set_input(name, "2026-03", [held.name if isinstance(held, Letters) else held])
    yes = sum(int(simulation.calculate(name, "2026-03")[0]) for name in names)
    return (time.perf_counter() - begun) * 1000, yes


rounds = 20
plain = sorted(once(False) for _ in range(rounds))[rounds // 2]
traced = sorted(once(True) for _ in range(rounds))[rounds // 2]
print(json.dumps({"milliseconds": traced[0], "plain": plain[0], "yes": plain[1]}))
