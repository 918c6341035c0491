// The same rules in json-rules-engine, told on standard input; prints milliseconds for one household,
// with the engine's own account of every condition, and how many rules said yes.
import { readFileSync } from "node:fs";
import { Engine, Rule } from "json-rules-engine";

const { rules, household } = JSON.parse(readFileSync(0, "utf8"));

function condition(rule) {
  if (rule.all) return { all: rule.all.map(condition) };
  if (rule.any) return { any: rule.any.map(condition) };
  const fact = rule.ask;
  if ("at_least" in rule) return { fact, operator: "greaterThanInclusive", value: rule.at_least };
  if ("at_most" in rule) return { fact, operator: "lessThanInclusive", value: rule.at_most };
  if ("below" in rule) return { fact, operator: "lessThan", value: rule.below };
  if ("is" in rule) return { fact, operator: "equal", value: rule.is };
  return { fact, operator: "in", value: rule.one_of };
}

const engine = new Engine([], { allowUndefinedFacts: true });
rules.forEach((rule, at) => {
  const conditions = condition(rule);
  engine.addRule(new Rule({ conditions: conditions.fact ? { all: [conditions] } : conditions, event: { type: `r${at}` } }));
});

const rounds = 40;
const took = [];
let yes = 0;
for (let round = 0; round < rounds; round += 1) {
  const begun = performance.now();
  const told = await engine.run(household);
  took.push(performance.now() - begun);
  yes = told.results.length;
  if (yes + told.failureResults.length !== rules.length) throw new Error("rules are missing");
}
took.sort((a, b) => a - b);
console.log(JSON.stringify({ milliseconds: took[rounds / 2], yes }));
