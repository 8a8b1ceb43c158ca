/** What changes a run: protections, variants, ticks, codes; and what could not be changed. */
export const controls: Readonly<Record<string, string>> = {
	// CompareLink
	"Compare with before": "Mit vorher vergleichen",
	"Compare hop by hop": "Hop für Hop vergleichen",
	// Failure
	"This hop failed in our simulator, not in OAuth.": "Dieser Hop scheiterte an unserem Simulator, nicht an OAuth.",
	"You are still at hop {hop}.": "Du bist noch bei Hop {hop}.",
	"Copy report": "Bericht kopieren",
	// Lacking
	"Not OAuth 2.1: {levels}": "Nicht OAuth 2.1: {levels}",
	// Notices
	"The server cannot be reached, so this run is not played yet. Your lesson, hop and edits are kept.":
		"Der Server ist nicht erreichbar, deshalb ist dieser Lauf noch nicht gespielt. Lektion, Hop und Änderungen bleiben erhalten.",
	// Opening
	"Before the first hop": "Vor dem ersten Hop",
	// Protections
	"Raised above where it started": "Höher als am Anfang",
	Weakest: "Am schwächsten",
	"Start from": "Beginnen mit",
	// Ticks
	"{from} to {to}": "{from} bis {to}",
	"Hop {number}, {phase}: {title}": "Hop {number}, {phase}: {title}",
	"Hop {number}, {phase}": "Hop {number}, {phase}",
	// Variants
	"The attacker": "Der Angreifer",
	// callout-of
	"This code is not one of ours. Codes look like 1RB0-01JR: please check each character.":
		"Dieser Code ist keiner von unseren. Codes sehen aus wie 1RB0-01JR: prüfe bitte jedes Zeichen.",
	"This code is of an earlier version, whose codes had six characters. Please ask for a new one, or a link.":
		"Dieser Code ist von einer früheren Version, deren Codes sechs Zeichen hatten. Bitte um einen neuen oder um einen Link.",
	"This code is of another version, and there is no such place here. Please ask for a new one, or a link.":
		"Dieser Code ist von einer anderen Version, und diese Stelle gibt es hier nicht. Bitte um einen neuen oder um einen Link.",
};
