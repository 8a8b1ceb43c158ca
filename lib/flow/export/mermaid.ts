import { headlineCheck } from "../read/headline";
import { stampOf, stampWord } from "../read/stamp";
import type { Run } from "../run";

/**
 * Text inside a Mermaid diagram. `;` and `#` end statements there, `<br>` breaks lines, `%%{` is a directive that
 * changes how all is drawn, `$$` begins a formula. Line breaks end lines, and controls are nothing to draw.
 */
export const escapeText = (text: string): string =>
	text.replace(/[\s\p{Cc}]+/gu, " ").replace(/[#;<>%$]/g, (character) => `#${character.charCodeAt(0)};`);

/** A run as a Mermaid sequence diagram: replies dashed; refusals, and what nobody receives, with a cross; checks as notes. */
export function mermaidOf(run: Run): string {
	const lines = run.lanes.map((lane) => `    participant ${lane.id} as ${escapeText(lane.name)}`);
	for (const hop of run.hops) {
		const { number, label, message, refusal, note, unheard } = hop;
		if ("lane" in message) {
			const check = headlineCheck({ message, note });
			const stamp = message.kind === "checks" ? stampOf(hop) : undefined;
			const verdict = stamp ? `: ${[stampWord(stamp), stamp.code].filter(Boolean).join(" ")}` : "";
			const told = check ? `${label}${verdict} (${check.title})` : `${label}${verdict}`;
			lines.push(`    Note over ${message.lane}: ${number} ${escapeText(told)}`);
			continue;
		}
		const arrow = refusal || unheard ? "-x" : message.kind === "response" ? "-->>" : "->>";
		const said = unheard ? `${label}, ${unheard.says}` : label;
		lines.push(`    ${message.from}${arrow}${unheard?.goal ?? message.to}: ${number} ${escapeText(said)}`);
	}
	return `sequenceDiagram\n${lines.join("\n")}\n`;
}
