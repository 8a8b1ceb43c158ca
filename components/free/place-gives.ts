/** What a place gives in a run: which hops it reaches, or why it means nothing there. */
import type { PositionId } from "@/lib/flow/intervention";
import type { Hop, Run } from "@/lib/flow/run";
import { t } from "../words/words";
import { positionWords } from "./positions";
import { reachOf } from "./reach-at";

export interface PlaceGives {
	/** In a few words. */
	readonly gives: string;
	/** Whether it means nothing in this run. */
	readonly absent: boolean;
}

export function placeGives(run: Run, id: PositionId): PlaceGives {
	const { gives, absent } = positionWords[id];
	const there = (isThere: boolean): PlaceGives => ({ gives: t(isThere ? gives : absent), absent: !isThere });
	if (id === "site") return there(run.lanes.some(({ role }) => role === "browser"));
	if (id === "api" || id === "server") return there(run.played?.canBeTold ?? true);
	const { reads, stops } = reachOf(run, id);
	if (id === "page" && reads.length === 0) return pageGives(run);
	if (reads.length === 0) return there(false);
	const hops = numbersOf(reads);
	return { gives: stops.length > 0 ? t("copy, stop {hops}", { hops }) : t("copy {hops}", { hops }), absent: false };
}

/** A script can send from the page, also where the page itself sends nothing. */
function pageGives({ lanes }: Run): PlaceGives {
	const shown = lanes.some(({ role }) => role === "browser");
	const { absent } = positionWords.page;
	return shown && lanes.some(({ role, base }) => role === "client" && base?.startsWith("https://"))
		? { gives: t("send with Ada's cookies"), absent: false }
		: { gives: t(absent), absent: true };
}

/** More numbers than these do not fit beside a name. */
const MOST = 3;

/** `3, 12–13`, or how many there are. */
function numbersOf(hops: readonly Hop[]): string {
	const spans: Hop[][] = [];
	for (const hop of hops) {
		const last = spans.at(-1);
		if (last && Number(last.at(-1)?.number) + 1 === Number(hop.number)) last.push(hop);
		else spans.push([hop]);
	}
	const said = spans.map(([first, ...rest]) => [first?.number, rest.at(-1)?.number].filter(Boolean).join("–"));
	if (spans.length <= MOST) return said.join(", ");
	return t("{count} hops from {first} on", { count: hops.length, first: hops[0]?.number ?? "" });
}
