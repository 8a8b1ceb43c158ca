/** How a refusal is explained: by the check that said no, and by what came. */
import type { Params } from "../../http/form";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";
import type { CheckRecord, Compared, Refusal } from "../../vocabulary/message";
import type { SpecRef } from "../../vocabulary/specs";
import type { Seen } from "../seen";

/** What is known of a refusal: bytes, and what the check wrote down. */
export interface Facts {
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** Of the query, and of a form in the body. */
	readonly params: Params;
	readonly refusal: Pick<Refusal, "error" | "description" | "status">;
	readonly check: CheckRecord;
	/** As whom the client presents itself; absent where that cannot be read. */
	readonly clientId?: string;
	/** What the log has from before it, the oldest first. It may have let go of more. */
	past(): readonly Seen[];
}

/** What is said of it. */
export interface Told {
	/** What it means for this request. */
	readonly means: string;
	/** What to change in the client. */
	readonly change: string;
	/** Further values that show it, beside those that the check compared. */
	readonly values?: readonly (readonly [label: string, text: string])[];
	/** Where it is written, if that is not what the check cites. */
	readonly specs?: readonly SpecRef[];
}

/** What is said of any refusal by a check, and of those that show in the bytes what went wrong. */
export interface Words extends Told {
	/** The first that recognises what came is told instead. */
	readonly seen?: readonly ((facts: Facts) => Told | undefined)[];
}

export type Table = Partial<Readonly<Record<CheckId, Words>>>;

/** The two texts that the check compared; "" where it compared none. */
export const both = ({ check: { compared } }: Facts): readonly [left: string, right: string] => [
	compared?.left.text ?? "",
	compared?.right.text ?? "",
];

/** Two labelled texts and what holds between them, as a check writes them down. */
export const sides = (
	[label, text]: readonly [label: string, text: string],
	relation: Compared["relation"],
	[other, known]: readonly [label: string, text: string],
): Compared => ({ left: { label, text }, relation, right: { label: other, text: known } });

/** The two sides of a refusal, as far as it has two. */
export type Sides = (facts: Facts) => Compared | undefined;

/** Enough to tell one value from another, and too little to use it. */
export const ends = (text: string): string => (text.length > 16 ? `${text.slice(0, 6)}…${text.slice(-6)}` : text);
