/** A link of the attacker's that Ada opens, in a tab beside the one in which she works. */
import type { StepContext } from "../../flow/define";
import { playedBy } from "../../flow/free/seam";
import { fill } from "../../flow/free/slots";
import type { Acting } from "../../flow/intervention";
import { isOf } from "../../http/base";
import type { Pairs } from "../../http/form";
import { navigate, receive, resolve } from "../../parties/browser/browser";
import { fillForm, readForms } from "../../parties/browser/forms";
import type { BrowserMemory } from "../../world/browser-memory";
import { recall } from "../../world/world";
import { deliver, LURE_NOTE } from "./deliver";
import { ADAS_SIGN_IN, attackerLane, type People } from "./people";

/** How many redirects and pages she goes through after one link; browsers give up after twenty redirects. */
const MOST_PAGES = 20;

type Lure = Extract<Acting, { readonly do: "lure" }>;

/**
 * Ada follows the link and each redirect after it. Where her own server asks who she is, or whether she agrees, she
 * answers as she would in her own sign-in: how far a person looks is modelled.
 * @returns whether there was a link to open
 */
export async function lure(ctx: StepContext, people: People, { id, url }: Pick<Lure, "id" | "url">): Promise<boolean> {
	const played = playedBy(ctx.world, people.attacker);
	const { text: link } = fill(url, played, ctx.world);
	if (people.user === undefined || link === "") return false;
	const browser = recall(ctx.world, people.user, "browser");
	const { page, following, fragment } = browser;
	browser.page = pageOfLink();
	await goOn(ctx, people, browser, link, `x${id}`);
	if (browser.page)
		played.adasTabs.push({ url: browser.page.url, status: browser.page.status, html: browser.page.html });
	// Her own tab is as she left it. Cookies are the browser's, and so is its history.
	restore(browser, { page, following, fragment });
	return true;
}

/** The attacker's page, with nothing on it but the link. */
const pageOfLink = (): NonNullable<BrowserMemory["page"]> => ({
	url: `${attackerLane.base}/`,
	status: 200,
	html: "",
	referrerPolicy: "strict-origin-when-cross-origin",
});

async function goOn(ctx: StepContext, people: People, browser: BrowserMemory, link: string, name: string) {
	let address: string | undefined = link;
	let form: string | undefined;
	for (let opened = 0; address !== undefined && opened < MOST_PAGES; opened++) {
		const page = `${name}.${opened}`;
		const delivery = { from: people.user ?? "", channel: "front", note: LURE_NOTE, name: page } as const;
		const { request, response } = await deliver(ctx, navigate(browser, address, form), delivery);
		const next = receive(browser, request, response);
		const answer = next === undefined ? adasAnswer(browser, people) : undefined;
		address = next ?? answer?.address;
		form = answer?.body;
	}
}

/** What she types and presses where her own server asks her; `undefined` where the page is not that, or asks nothing. */
function adasAnswer({ page }: BrowserMemory, { trusted }: People) {
	if (!page || !trusted.some((base) => isOf(base, page.url))) return undefined;
	const [form] = readForms(page.html);
	const fields: Pairs | undefined = form?.fields.includes("password")
		? ADAS_SIGN_IN
		: form?.buttons.some(({ name, value }) => name === "decision" && value === "allow")
			? [["decision", "allow"]]
			: undefined;
	if (!fields) return undefined;
	const { action, body } = fillForm(page.html, fields);
	return { address: resolve(action, page.url), body };
}

type Tab = { readonly [K in "page" | "following" | "fragment"]: BrowserMemory[K] | undefined };

function restore(browser: BrowserMemory, { page, following, fragment }: Tab): void {
	browser.following = following;
	if (page === undefined) delete browser.page;
	else browser.page = page;
	if (fragment === undefined) delete browser.fragment;
	else browser.fragment = fragment;
}
