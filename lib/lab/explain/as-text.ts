/** An explanation as plain text, to be sent to whoever has to change the client. */
import { pathOf } from "../../http/raw";
import { partsOf } from "../exchange";
import type { Exchange } from "../log";
import { cutMembers } from "./cut";
import type { Explanation } from "./explain";

/** Enough to see whether two values are equal, and too little to use one. */
const [MOST, HEAD, TAIL] = [20, 8, 8];

/**
 * @returns lines: what was asked and answered, the check, the compared values (cut, since some are secrets), the
 * sentences, and the clauses
 */
export function explanationAsText(exchange: Exchange, explained: Explanation): string {
	const { error, status, check, values, relation, means, change, code, specs } = explained;
	const { request } = partsOf(exchange);
	const asked = request ? `${request.method} ${pathOf(request.url).split("?")[0]}` : "The request";
	const compared = values.map(([label, text]) => `  ${label}: ${cutMembers(text, MOST, HEAD, TAIL)}`);
	return [
		`${asked} was answered with ${[status, error].filter(Boolean).join(" ")}.`,
		...(check ? [`Check: ${check.title}`] : []),
		...(compared.length > 0 ? ["Compared:", ...compared] : []),
		...(relation && values[0] && values[1] ? [`  ${values[1][0]} ${relation} ${values[0][0]}`] : []),
		"",
		means,
		`To change: ${change}`,
		...(code ? ["", `In ${code.library}:`, code.text] : []),
		...(specs.length > 0 ? ["", specs.join(", ")] : []),
		"",
	].join("\n");
}
