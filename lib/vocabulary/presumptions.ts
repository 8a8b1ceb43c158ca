/**
 * What a sentence takes for granted about the run in which it is told: that a parameter was sent, that a check ran,
 * that a party holds a value. Stated in this form, it can be looked up in the run: the sentence is told only where it
 * holds, and the test kit can find one that is told where it does not.
 */
import type { CheckId } from "./check-ids";
import type { ControlId } from "./controls";
import type { Channel, LaneId } from "./lanes";
import type { ValueKind } from "./values";

/**
 * `in` is a key of messages such as `token.request`: then the latest message of that key is meant, up to and with the
 * hop that the sentence is told of. Without it, the hop itself is meant.
 */
export type Presumption =
	/** A parameter, a member of a JSON body or a header stands in the message; with `value`, with this value. */
	| { readonly is: "sent" | "not sent"; readonly name: string; readonly in?: string; readonly value?: string }
	/** A check said yes or no, or it said neither: it was switched off, did not apply, or the list ended before it. */
	| { readonly is: "ran" | "skipped"; readonly check: CheckId; readonly in?: string }
	/** A check said no. */
	| { readonly is: "refused"; readonly check: CheckId; readonly in?: string }
	/** A value of this kind is, or is not, in the hands of a lane after the hop. */
	| { readonly is: "holds" | "lacks"; readonly lane: LaneId; readonly kind: ValueKind }
	/** A value of this kind has, or has not, been made by now. */
	| { readonly is: "made" | "not made"; readonly kind: ValueKind }
	/** A JWT of this kind, which stands in the message, has or lacks a claim. */
	| { readonly is: "claims" | "claims not"; readonly kind: ValueKind; readonly claim: string }
	/** A value works no longer: it was used up, revoked or has expired by now. */
	| { readonly is: "spent" | "unspent"; readonly kind: ValueKind }
	/** The hop goes through the browser, or straight between two parties. */
	| { readonly is: "travels"; readonly channel: Channel }
	/** A control stands at one of these levels. For what is a choice and stands in no message. */
	| { readonly is: "set"; readonly control: ControlId; readonly levels: readonly string[] };

const place = (key: string | undefined) => (key === undefined ? {} : { in: key });

export const sent = (name: string, key?: string): Presumption => ({ is: "sent", name, ...place(key) });
export const sentAs = (name: string, value: string, key?: string): Presumption =>
	({ ...sent(name, key), value }) as Presumption;
export const notSent = (name: string, key?: string): Presumption => ({ is: "not sent", name, ...place(key) });
export const ran = (check: CheckId, key?: string): Presumption => ({ is: "ran", check, ...place(key) });
export const skipped = (check: CheckId, key?: string): Presumption => ({ is: "skipped", check, ...place(key) });
export const refused = (check: CheckId, key?: string): Presumption => ({ is: "refused", check, ...place(key) });
export const holds = (lane: LaneId, kind: ValueKind): Presumption => ({ is: "holds", lane, kind });
export const lacks = (lane: LaneId, kind: ValueKind): Presumption => ({ is: "lacks", lane, kind });
export const made = (kind: ValueKind): Presumption => ({ is: "made", kind });
export const notMade = (kind: ValueKind): Presumption => ({ is: "not made", kind });
export const claims = (kind: ValueKind, claim: string): Presumption => ({ is: "claims", kind, claim });
export const claimsNot = (kind: ValueKind, claim: string): Presumption => ({ is: "claims not", kind, claim });
export const spent = (kind: ValueKind): Presumption => ({ is: "spent", kind });
export const unspent = (kind: ValueKind): Presumption => ({ is: "unspent", kind });
export const travels = (channel: Channel): Presumption => ({ is: "travels", channel });
export const set = (control: ControlId, ...levels: readonly string[]): Presumption => ({ is: "set", control, levels });

/** A presumption as a sentence of the test kit would put it: "lacks attacker code_verifier". */
export function presumptionText(presumption: Presumption): string {
	const { is, ...rest } = presumption;
	return [is, ...Object.values(rest)].join(" ");
}
