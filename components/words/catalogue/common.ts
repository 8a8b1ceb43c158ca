/** What more than one part of the site says, or the page around all of them. */
export const common: Readonly<Record<string, string>> = {
	// layout
	"Skip to the content": "Zum Inhalt springen",
	// sections, and lists of them
	Flows: "Flows",
	Attacks: "Angriffe",
	Workshop: "Workshop",
	// wherever hops are gone through
	Back: "Zurück",
	"Next hop": "Nächster Hop",
	Protections: "Schutzmaßnahmen",
	// what failed
	"Try again": "Noch einmal",
};
