/** How a refusal is explained: by the check that said no, and by what came. */
import type { Params } from "../../http/form";
import type { HttpRequest, HttpResponse } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";
import type { CheckRecord, Refusal } from "../../vocabulary/message";

/** What is known of a refusal: bytes, and what the check wrote down. */
export interface Facts {
	readonly request: HttpRequest;
	readonly response: HttpResponse;
	/** Of the query, and of a form in the body. */
	readonly params: Params;
	readonly refusal: Pick<Refusal, "error" | "description" | "status">;
	readonly check: CheckRecord;
}

/** What is said of it. */
export interface Told {
	/** What it means for this request. */
	readonly means: string;
	/** What to change in the client. */
	readonly change: string;
	/** Further values that show it, beside those that the check compared. */
	readonly values?: readonly (readonly [label: string, text: string])[];
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
