/** A message that no step of the lesson sends, and all that the parties do before they answer it. */
import type { StepContext } from "../../flow/define";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { Channel, LaneId } from "../../vocabulary/lanes";

/** Keys of their words. */
export const SEND_NOTE = "free.send";
export const LURE_NOTE = "free.lure";
export const ASKED_NOTE = "free.asked";
export const SCRIPT_NOTE = "free.script";
export const SCRIPT_READ_NOTE = "free.script-read";
export const ASKED_FIRST_NOTE = "free.asked-first";

/** How many questions a party may ask before it answers. */
const MOST_TURNS = 12;

export interface Delivery {
	readonly from: LaneId;
	/** The browser that carries it for a script of one of its pages. */
	readonly via?: LaneId;
	readonly channel: Channel;
	readonly note: string;
	/** Of the exchange. What the parties ask meanwhile is named after it. */
	readonly name: string;
}

/** @returns the request as it left, and the answer; of status 0 where nobody answered */
export async function deliver(ctx: StepContext, request: HttpRequest, { name, from, via, channel, note }: Delivery) {
	const through = via === undefined ? {} : { via };
	const sent = await ctx.send(from, request, { channel, note, exchange: name, checks: "with answer", ...through });
	if (!sent.pending && sent.elsewhere === undefined) return { request: sent.request, response: sent.response };
	return settle(ctx, note, name);
}

/** The receiver goes on until it can answer; whom it asks is told, too. */
async function settle(
	ctx: StepContext,
	note: string,
	name: string,
): Promise<{ readonly request: HttpRequest; readonly response: HttpResponse }> {
	for (let turn = 1; turn <= MOST_TURNS; turn++) {
		const { waits, answer } = ctx.world.open[note] ?? {};
		if (!waits || answer) break;
		const how = { channel: "back", note: ASKED_NOTE, exchange: `${name}.${turn}`, checks: "with answer" } as const;
		await (waits.ask ? ctx.ask(note, how) : ctx.turn(note));
	}
	return ctx.arrive(note);
}
