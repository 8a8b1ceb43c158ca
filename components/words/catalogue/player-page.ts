/** The page of a lesson: its header, the stage on a desk and on a phone, the transport, a question, an attack's goal. */
export const playerPage: Readonly<Record<string, string>> = {
	// Announcer
	"The run ends here. {text}": "Der Lauf endet hier. {text}",
	// AsText
	"Read as text": "Als Text lesen",
	"The run up to the current hop.": "Der Lauf bis zum aktuellen Hop.",
	"The default run, computed when this page was built.":
		"Der Lauf ohne Änderung, berechnet, als diese Seite gebaut wurde.",
	"Fingerprint of this run {digest}. Whoever opens the same link sees the same one.":
		"Fingerabdruck dieses Laufs: {digest}. Wer denselben Link öffnet, sieht denselben.",
	// AttackEnd
	"Now stop it": "Jetzt abwehren",
	"Say why": "Sag, warum",
	// DesktopStage
	"How it works, below": "Wie es funktioniert, weiter unten",
	Read: "Text",
	"Draws the person apart from the browser: who saw, who pressed, and what only the browser knows.":
		"Zeichnet Mensch und Browser getrennt: wer gesehen hat, wer gedrückt hat und was nur der Browser weiß.",
	Split: "Trennen",
	"person and browser": "von Mensch und Browser",
	// Gate
	// GoalBar
	Watch: "Zusehen",
	Defend: "Abwehren",
	Explain: "Erklären",
	Goal: "Ziel",
	Acts: "Akte",
	"Goal: {goal}": "Ziel: {goal}",
	"Goal met {met}": "Ziel erreicht: {met}",
	"Ada is served {served}": "Ada wird bedient: {served}",
	yes: "ja",
	no: "nein",
	// LessonHeader
	"You are here": "Du bist hier",
	Messages: "Nachrichten",
	Machine: "Automat",
	"You are the attacker": "Du bist der Angreifer",
	"Attacker active": "Angreifer aktiv",
	Menu: "Menü",
	Profile: "Profil",
	"Let the attacker out": "Ohne Angreifer",
	"Let the attacker in": "Mit Angreifer",
	"Edited at hop {number}": "Geändert bei Hop {number}",
	// LessonPage
	"Show the page again": "Die Seite wieder zeigen",
	// PhoneStage
	"What happens next?": "Was geschieht als Nächstes?",
	"Who holds what": "Wer hat was",
	"Who holds what now": "Wer jetzt was hat",
	"Back to hop {number}: {title}": "Zurück zu Hop {number}: {title}",
	// PrintSheet
	"The run on paper": "Der Lauf auf Papier",
	"Hop {number} of {last}: {title}": "Hop {number} von {last}: {title}",
	// Transport
	Pause: "Pause",
	"Play by itself": "Von selbst abspielen",
	"Speed of letters: {speed} times": "Tempo der Briefe: {speed}-fach",
	"Ask me first: on": "Erst fragen: an",
	"Ask me first: off": "Erst fragen: aus",
	"Predict hop {number}": "Hop {number} vorhersagen",
	"Hops of the original run": "Hops des ursprünglichen Laufs",
	"Hops of the edited branch": "Hops des geänderten Zweigs",
	// ProseNote
	"The text of the lesson is in English.": "Der Text der Lektion ist englisch.",
};
