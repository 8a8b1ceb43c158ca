/** The head and foot of every page, the home page, the index of flows, and the settings. */
export const site: Readonly<Record<string, string>> = {
	// settings
	English: "English",
	Deutsch: "Deutsch",
	System: "System",
	Aerogramme: "Aerogramm",
	"Night Mail": "Nachtpost",
	Proof: "Probedruck",
	Move: "Bewegt",
	"Stand still": "Unbewegt",
	On: "An",
	Off: "Aus",
	// SettingsPanel
	Language: "Sprache",
	Theme: "Farben",
	"Travelling letters": "Reisende Briefe",
	"Single-letter keys": "Einzelne Tasten",
	"Without a network": "Ohne Netz",
	"Kept in this browser only. Nothing is ever sent anywhere.":
		"Nur in diesem Browser gespeichert. Nichts wird je irgendwohin gesendet.",
};
