/** The stage, the racks below it, what an attacker could build, and the run as text. */
export const stage: Readonly<Record<string, string>> = {
	// BuildPanel
	"Can the attacker build this request?": "Kann der Angreifer diese Anfrage bauen?",
	"Every value in it is known to the attacker.": "Jeder Wert darin ist dem Angreifer bekannt.",
	"No.": "Nein.",
	"{count} values are missing.": "{count} Werte fehlen.",
	"One value is missing.": "Ein Wert fehlt.",
	"One value is missing, and it is {because}.": "Ein Wert fehlt: {because}.",
	// HopWords
	"open, not sent yet": "offen, noch nicht gesendet",
	// Passing
	"sees the page": "sieht die Seite",
	presses: "drückt",
	// Racks
	"{count} held, {missing} missing": "{count} da, {missing} fehlend",
	"{count} held": "{count} da",
	"{party} holds {count}": "{party}: {count} da",
	"Nothing secret.": "Nichts Geheimes.",
	"No code or token yet.": "Noch kein Code oder Token.",
	"Nothing yet. It has not taken part.": "Noch nichts. War noch nicht beteiligt.",
	"Nothing yet. It has not been contacted.": "Noch nichts. Wurde noch nicht angesprochen.",
	"Follow this {name}": "Diesem Wert folgen: {name}",
	// Stage
	Earlier: "Davor",
	Then: "Dann",
	Later: "Später",
	// Transcript
	"Show hops 1 to {last}, too": "Auch Hops 1 bis {last} zeigen",
};
