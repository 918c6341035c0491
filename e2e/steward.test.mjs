// Walkthrough 9: a steward's afternoon, from an empty store; then an advert that keeps people out is
// refused with the words named, corrected, reviewed, published, reported, and gone after its day.
// Without script.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "./lib/axe.mjs";
import { launch, onPhone } from "./lib/browser.mjs";
import { act, arrived, queue, signIn } from "./lib/member.mjs";
import { assertNarrow } from "./lib/page.mjs";
import { openCard } from "./lib/person.mjs";
import { emptyPlace } from "./lib/served.mjs";
import { beginning, say } from "./lib/words.mjs";

const list = resolve(import.meta.dirname, "../../shared/data/procedures");
const seed = Number(process.env.ANYDOOR_SEED ?? 9);

const offices = `key,name,name_zh-Hans,organization
hall,Town hall,市政府,
schools,Schools office,教科体局,guangan-district/区教科体局
people,Civil affairs,民政局,guangan-district/区民政局
`;
// The two desks have one member each: the hall's lead is their recovery partner.
const points = `key,office,name,name_zh-Hans,counter,lead,partner
hall-counter,hall,Hall counter,市政府窗口,yes,,
hall-lead,hall,Hall lead,市政府协调,,yes,
schools-desk,schools,Schools desk,教科体局窗口,,,hall-lead
people-desk,people,Civil affairs desk,民政局窗口,,,hall-lead
`;
// Three rows cannot be used: no such role, no such point, a name that is there already.
const staff = `name,role,points
Amina,officer,hall-counter
Bo,lead,hall-counter;hall-lead
Chen,officer,schools-desk
Dil,officer,people-desk
Stan,steward,
Egil,chief,hall-counter
Fen,officer,moon
 amina,officer,hall-counter
`;
// The last row cannot be used: no such door.
const bindings = `what,subject,area,point
procedure,use-of-a-hall,,people-desk
procedure,use-of-a-hall,North bank,schools-desk
door,heaven,,hall-counter
`;
const deskOf = { 区教科体局: ["Chen", "Schools desk"], 区民政局: ["Dil", "Civil affairs desk"] };

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const hall = { hall: "Harbour hall", what: "Choir", day: day(30), from: "18:00", until: "20:00", people: "20", name: "Nur", phone: "555" };
const words = {
  title: "Cook for the harbour canteen",
  place: "Harbour road 5",
  pay_or_rent: "5,000 yuan a month",
  contact: "0991 111",
};

for (const database of ["sqlite", "postgres"]) {
  describe(`a steward's afternoon, on ${database}`, () => {
    let town, browser;
    before(async () => {
      browser = await launch();
      town = await emptyPlace({ database });
    });
    after(async () => {
      await browser?.close();
      await town?.close();
    });
    const visit = (language, work) => onPhone(browser, town, language, work);
    const main = (page) => page.locator("main").innerText();

    test("three bad rows are named and the rest is a working town", async () => {
      if (existsSync(list)) await town.run("import", "procedures", list, "--source", "guangan-district");
      await town.write("offices.csv", offices);
      await town.write("points.csv", points);
      await town.write("staff.csv", staff);
      await town.write("bindings.csv", bindings);
      const tables = ["offices", "points", "staff", "bindings"].flatMap((name) => [`--${name}`, `${name}.csv`]);
      const printed = await town.run(
        ...["init", ...tables, "--town", "Rivertown", "--zone", "Asia/Shanghai", "--region", "cn"],
      );
      const bad = new Set([...printed.matchAll(/^rejected: staff\.csv line (\d+)/gm)].map(([, line]) => line));
      assert.deepEqual([...bad], ["7", "8", "9"], printed);
      assert.ok(printed.includes("rejected: bindings.csv line 4, subject: "), printed);
      assert.ok(printed.includes("2 bindings, 1 rejected"), printed);
      await town.serve();
    });

    test(
      "1,135 procedures, and one picked at random reaches the right queue",
      { skip: !existsSync(list) && `${list} is not there: the list of procedures is not tried` },
      async () => {
        const page = async (n) => (await fetch(`${town.url}/hsds/services?per_page=100&page=${n}`)).json();
        const first = await page(1);
        assert.equal(first.total_items, 1135);
        const pick = (Math.imul(seed, 2654435761) >>> 0) % first.total_items;
        const all = [];
        for (let n = 1; all.length <= pick + 200 && n <= 12; n++) all.push(...(await page(n)).contents);
        const open = all.slice(pick).find((s) => !s.anydoor?.no_form && s.organization) ?? all[0];
        // One at random, and one of an office that has a desk of its own.
        const own = all.find((s) => s.organization?.name in deskOf && !s.anydoor?.no_form);
        for (const service of [open, own]) {
          const [who, desk] = deskOf[service.organization.name] ?? ["Amina", "Hall counter"];
          const before = await visit("en", async (page) => {
            await signIn(page, town.signIn(who));
            return queue(page);
          });
          await visit("zh-Hans", async (page) => {
            await page.goto(`/listings/${service.id}`);
            await page.locator('main a[href^="/apply/"]').first().click();
            await page.locator("#need").fill("请帮忙");
            await page.locator('form[action="/apply/ask-for-help"] button:not([name])').last().click();
            await page.waitForURL("**/apply/review");
            await page.locator('form[action="/apply/send"] button').click();
          });
          await visit("en", async (page) => {
            await signIn(page, town.signIn(who));
            await page.goto(await arrived(page, before));
            assert.ok((await main(page)).includes(desk), `${service.name} of ${service.organization.name} (seed ${seed})`);
          });
        }
      },
    );

    test("the steward sees what is bound to no point, and binds it, one by one and by a table", () =>
      visit("en", async (page) => {
        await signIn(page, town.signIn("Stan"));
        await page.locator('main a[href="/staff/bindings"]').click();
        const wage = say("en", "unpaid-wages-help-name");
        assert.ok((await main(page)).split(say("en", "bindings-unbound"))[1].includes(wage));
        await assertAccessible(page);
        await assertNarrow(page);
        await page.locator("#bind button").click();
        assert.ok((await page.locator(".summary").innerText()).includes(say("en", "bindings-choose")));
        await page.locator("#subject").selectOption("procedure:unpaid-wages-help");
        await page.locator("#point").selectOption({ label: "Civil affairs · Civil affairs desk" });
        await page.locator("#bind button").click();
        const [bound, unbound] = (await main(page)).split(say("en", "bindings-unbound"));
        assert.ok(bound.includes(wage) && !unbound.includes(wage));
        const rows = "what,subject,area,point\ndoor,learn,,schools-desk\ndoor,work,,hall-lead\n";
        const buffer = Buffer.from(rows);
        await page.locator("#table").setInputFiles({ name: "more.csv", mimeType: "text/csv", buffer });
        await page.locator('form[action="/staff/bindings/table"] button').click();
        const said = await page.locator('[role="status"]').innerText();
        assert.ok(said.includes("One row was taken.") && said.includes(say("en", "bindings-bad-lead")), said);
        await assertAccessible(page);
      }));

    test("a district decides between points", async () => {
      for (const [district, desk] of [["North bank", "Schools desk"], ["", "Civil affairs desk"]]) {
        await visit("en", async (page) => {
          await page.goto("/apply/use-of-a-hall");
          for (const [field, text] of Object.entries(hall)) await page.locator(`#${field}`).fill(text);
          for (const field of ["open_to_all", "food"]) await page.locator(`[name="${field}"][value="yes"]`).check();
          await page.locator("#_area").selectOption(district);
          await page.locator("#form .buttons button.button").last().click();
          await page.waitForURL("**/apply/review");
          const [, office] = (await main(page)).split(say("en", "review-goes-to"));
          assert.ok(office.trim().startsWith(desk), office);
        });
      }
      await visit("en", async (page) => {
        await signIn(page, town.signIn("Amina"));
        assert.equal((await page.goto("/staff/bindings")).status(), 403, "an officer binds nothing");
      });
    });

    let card, offer;
    test("an advert that keeps people out is refused with the words named, corrected and sent", () =>
      visit("en", async (page) => {
        await page.goto("/apply/publish-listing");
        await page.locator('[name="kind"][value="job"]').check();
        for (const [field, text] of Object.entries(words)) await page.locator(`#${field}`).fill(text);
        await page.locator("#text").fill("Han only, no Uyghurs. Good pay.");
        await page.locator("#expires").fill(day(-3));
        await page.locator("#name").fill("Lin Private");
        await page.locator("#phone").fill("13800000000");
        const send = page.locator('#form .buttons button.button').last();
        await send.click();
        assert.ok((await page.locator("#text-error").innerText()).includes("no uyghur, han only"));
        assert.equal(await page.locator("#title").inputValue(), words.title, "nothing typed is lost");
        await assertAccessible(page);
        for (const language of ["zh-Hans", "ug", "ar", "es"]) {
          await page.locator(`header button[value="${language}"]`).click();
          await page.locator('#form .buttons button.button').last().click();
          const said = await page.locator("#text-error").innerText();
          assert.ok(said.includes("no uyghur, han only") && said.includes(beginning(language, "form-error-excludes")), said);
        }
        await assertNarrow(page);
        await page.locator('header button[value="en"]').click();
        await page.locator("#text").fill("Everybody is welcome; we show you how.");
        await page.locator('#form .buttons button.button').last().click();
        assert.ok((await page.locator("#expires-error").innerText()).includes(say("en", "form-error-not-a-day-to-come")));
        await page.locator("#expires").fill(day(20));
        await page.locator('#form .buttons button.button').last().click();
        await page.waitForURL("**/apply/review");
        assert.ok((await main(page)).includes(say("en", "offer-review-title")));
        await assertAccessible(page);
        await page.locator('form[action="/apply/send"] button').click();
        await page.waitForURL("**/apply/card");
        card = (await page.locator(".code span").allTextContents()).join("-");
      }));

    test("an office reviews it, says yes, and everybody reads it", async () => {
      await visit("en", async (page) => {
        await signIn(page, town.signIn("Bo"));
        const [path] = await newest(page, "publish-listing-name");
        await page.goto(path);
        await act(page, "accept");
        await act(page, "attest", (form) => form.locator("select").selectOption("person"));
        await page.locator("details#decide summary").click();
        assert.ok((await main(page)).includes(beginning("en", "staff-decide-publishes")));
        await act(page, "decide", async (form) => {
          await form.locator('[value="yes"]').check();
          await form.locator("textarea").fill("All in order.");
        });
      });
      await visit("ug", async (page) => {
        await page.goto("/doors/work");
        await page.locator('main a[href^="/offers/"]').click();
        offer = new URL(page.url()).pathname;
        const said = await main(page);
        for (const text of Object.values(words)) assert.ok(said.includes(text), text);
        assert.ok(!said.includes("Lin Private") && !said.includes("13800000000"));
        await assertAccessible(page);
        await assertNarrow(page);
      });
      await visit("en", async (page) => {
        await page.goto("/");
        await page.locator("#q").fill("canteen");
        await page.locator('form[action="/find"] button').click();
        assert.equal(await page.locator(`main a[href="${offer}"]`).count(), 1, "found by its words");
        await openCard(page, card);
        assert.equal(await page.locator(`main a[href="${offer}"]`).count(), 1, "the holder is told");
        await assertAccessible(page);
      });
    });

    test("somebody without a name reports it, and it is a task of the office that published it", async () => {
      await visit("es", async (page) => {
        await page.goto(offer);
        await page.locator('a[href^="/apply/report-listing"]').click();
        await page.locator('[name="reason"][value="money-first"]').check();
        await page.locator("#text").fill("Pidieron 300 por adelantado");
        await page.locator('#form .buttons button.button').last().click();
        await page.waitForURL("**/apply/review");
        assert.ok((await main(page)).includes(words.title));
        await page.locator('form[action="/apply/send"] button').click();
        await page.waitForURL("**/apply/card");
      });
      await visit("en", async (page) => {
        await signIn(page, town.signIn("Amina"));
        const [path] = await newest(page, "report-listing-name");
        await page.goto(path);
        assert.ok((await main(page)).includes("Pidieron 300"));
        await act(page, "accept");
        await page.locator("details#decide summary").click();
        assert.ok((await main(page)).includes(beginning("en", "staff-decide-takes-down")));
        await assertAccessible(page);
        await act(page, "decide", async (form) => {
          await form.locator('[value="no"]').check();
          await form.locator("textarea").fill("We called: nobody asks for money.");
        });
      });
    });

    test("after its day it is gone by itself", async () => {
      await town.stop();
      await town.serve(21);
      await visit("en", async (page) => {
        await page.goto("/doors/work");
        assert.equal(await page.locator('main a[href^="/offers/"]').count(), 0);
        assert.equal((await page.goto(offer)).status(), 404);
        await openCard(page, card);
        assert.ok((await main(page)).includes(say("en", "offer-no-longer")));
      });
    });

    /** The addresses in the queue of requests with this name. */
    const newest = async (page, key) => {
      const links = page.locator("tbody tr", { hasText: say("en", key) }).locator('a[href^="/staff/cases/"]');
      return links.evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    };
  });
}
