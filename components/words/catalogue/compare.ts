/** Two runs side by side, and what differs between them. */
export const compare: Readonly<Record<string, string>> = {
	// ComparePage
	"This comparison failed in our simulator, not in OAuth. Change a protection, or reload.":
		"Dieser Vergleich scheiterte an unserem Simulator, nicht an OAuth. Ändere einen Schutz oder lade neu.",
	"This comparison could not be computed: the server cannot be reached. What stands here is the last one.":
		"Dieser Vergleich war nicht zu berechnen: der Server ist nicht zu erreichen. Hier steht der letzte.",
	"{first} beside {second}": "{first} neben {second}",
	"Computing both runs.": "Beide Läufe werden berechnet.",
	"Protections of {side}": "Schutzmaßnahmen von {side}",
	"Hops of the second run": "Hops des zweiten Laufs",
	"none ~ no hop": "keiner",
	"Hop {first} beside {second}, the same": "Hop {first} neben {second}, gleich",
	"Hop {first} beside {second}": "Hop {first} neben {second}",
	// DeltaTable
	"From OAuth 2.0 to OAuth 2.1 (draft 16)": "Von OAuth 2.0 zu OAuth 2.1 (Entwurf 16)",
	"{count} changes, each with what to do about it. OAuth 2.1 is an Internet-Draft, not an RFC.":
		"{count} Änderungen, und zu jeder, was zu tun ist. OAuth 2.1 ist ein Internet-Draft, kein RFC.",
	"To do:": "Zu tun:",
	"Shows at hop {hop}": "Zu sehen bei Hop {hop}",
	"Not in this comparison": "Nicht in diesem Vergleich",
	// Heads
	"Free play: {grant}": "Freies Spiel: {grant}",
	"Migration checklist": "Liste zum Umstieg",
	"First lesson": "Erste Lektion",
	"Second lesson": "Zweite Lektion",
	// Letters
	"This hop": "Dieser Hop",
	"What differs here": "Unterschiede hier",
	"The same bytes in both": "Dieselben Oktette in beiden",
	"All bytes: on": "Alle Oktette: an",
	"All bytes: off": "Alle Oktette: aus",
	"{side} has no such hop.": "{side} hat keinen solchen Hop.",
	"{side}, hop {hop}": "{side}, Hop {hop}",
	"Hop {hop} of {side}": "Hop {hop} von {side}",
	// Marks
	"only in the second:": "nur im zweiten:",
	"only in the first:": "nur im ersten:",
	"differs:": "anders:",
	// Middle
	"{count} more ahead": "{count} weitere voraus",
	"same in both": "gleich in beiden",
	"{count} differences": "{count} Unterschiede",
	// Stages
	"What differs": "Unterschiede",
	"Only differences: on": "Nur Verschiedenes: an",
	"Only differences: off": "Nur Verschiedenes: aus",
	"Hop {hop}: {title}": "Hop {hop}: {title}",
	// settings-text
	weakest: "am schwächsten",
	"nothing done": "nichts getan",
	"1 act": "1 Eingriff",
	"{count} acts": "{count} Eingriffe",
	"{control} {level}": "{control} {level}",
	"other choices": "andere Wahl",
	"1 message edited": "1 Nachricht geändert",
	"{count} messages edited": "{count} Nachrichten geändert",
	"scope {scope}": "Scope {scope}",
	"scope none": "ohne Scope",
	// useCompare
	"This comparison has {count} hops. Opened the last one.":
		"Dieser Vergleich hat {count} Hops. Der letzte ist geöffnet.",
};
