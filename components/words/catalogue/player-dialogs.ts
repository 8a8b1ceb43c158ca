/** The dialogs of a lesson's page: menu, protections, scopes, share and export, keys. */
export const playerDialogs: Readonly<Record<string, string>> = {
	// Dialogs
	"Share and export": "Teilen und exportieren",
	"Go to hop": "Zu einem Hop springen",
	"A change plays the run again from the seed, up to where you stand. Changed hops are marked.":
		"Eine Änderung spielt den Lauf vom Startwert neu, bis dahin, wo du stehst. Geänderte Hops sind markiert.",
	"{changed} of {all} hops are different now.": "{changed} von {all} Hops sind jetzt anders.",
	"Show the messages": "Die Nachrichten zeigen",
	"Show the machine": "Den Automaten zeigen",
	"Back to hop 1, everything as it was": "Zurück zu Hop 1, alles wie am Anfang",
	// GoToForm
	"This run has hops 1 to {last}.": "Dieser Lauf hat die Hops 1 bis {last}.",
	"Number of the hop, 1 to {last}": "Nummer des Hops, 1 bis {last}",
	Go: "Los",
	// Help
	"→  Space  Page Down  N": "→  Leertaste  Bild ab  N",
	"←  Shift + Space  Page Up  P": "←  Umschalt + Leertaste  Bild auf  P",
	"Phase before, phase after": "Voriger Abschnitt, nächster Abschnitt",
	"Home  End": "Pos1  Ende",
	"First hop, last hop": "Erster Hop, letzter Hop",
	"Go to a hop": "Zu einem Hop springen",
	"Answer a question that is open; the next key shows what happens":
		"Eine offene Frage beantworten; die nächste Taste zeigt, was geschieht",
	"Edit the request before it leaves": "Die Anfrage ändern, bevor sie abgeht",
	"Original run, edited branch": "Ursprünglicher Lauf, geänderter Zweig",
	"Let the attacker in, or out": "Mit Angreifer oder ohne",
	"Copy the code or the link": "Den Code oder den Link kopieren",
	"Let the message pass": "Die Nachricht durchlassen",
	"Copy it": "Die Nachricht kopieren",
	"Drop it: nobody gets it": "Die Nachricht verwerfen: niemand bekommt sie",
	"Keep it for later: only you get it": "Die Nachricht für später behalten: nur du bekommst sie",
	"Answer a request that has reached you": "Eine Anfrage beantworten, die bei dir angekommen ist",
	"Send a message of your own": "Eine eigene Nachricht senden",
	"Send again what you have": "Noch einmal senden, was du hast",
	"Send Ada a link, from a website of your own": "Ada einen Link senden, von einer eigenen Website",
	"X  Delete": "X  Entf",
	"Remove an act, where the focus is on it": "Einen Eingriff entfernen, auf dem der Fokus liegt",
	"Shift + Z": "Umschalt + Z",
	"Places, acts and protections": "Plätze, Eingriffe und Schutz",
	"Next tab": "Nächster Reiter",
	"Follow a value; then ← → between its places, Esc to end":
		"Einem Wert folgen; dann ← → zwischen seinen Stellen, Esc zum Beenden",
	"Search the site": "Auf allen Seiten suchen",
	"Black screen": "Schwarzer Bildschirm",
	"White screen": "Weißer Bildschirm",
	"Full screen": "Vollbild",
	"This list": "Diese Liste",
	"Reveal the answers": "Die Antworten aufdecken",
	"Shift + S": "Umschalt + S",
	"Ask everybody to come back": "Alle bitten zurückzukommen",
	"Three more minutes for this block": "Drei Minuten mehr für diesen Block",
	"Black screens; B again, or Next, shows them": "Schwarze Bildschirme; noch einmal B oder Weiter zeigt sie wieder",
	"White screens": "Weiße Bildschirme",
	"The hop in your hands": "Der Hop in deiner Hand",
	"As everywhere": "Wie überall",
	"{split}, at the top left of the stage, draws the person apart from the browser: who saw, who pressed, and what only the browser knows.":
		"{split}, oben links an der Bühne, zeichnet Mensch und Browser getrennt: wer gesehen hat, wer gedrückt hat und was nur der Browser weiß.",
	"Clickers send Page Up, Page Down, B or a full stop. Single letters can be switched off in the settings. On a keyboard without Latin letters the place of the key counts.":
		"Klicker senden Bild auf, Bild ab, B oder einen Punkt. Einzelne Buchstaben lassen sich in den Einstellungen abschalten. Auf einer Tastatur ohne lateinische Buchstaben zählt der Ort der Taste.",
	// ScopePicker
	"Scope to ask for {scope}": "Erbetener Scope: {scope}",
	"none ~ of scopes": "keiner",
	"As usual.": "Wie üblich.",
	"It was asked before the first hop, so these are the scopes that the server grants to this client.":
		"Darum wurde vor dem ersten Hop gebeten, deshalb sind dies die Scopes, die der Server diesem Client gewährt.",
	"The server may refuse, the user may untick, and the API looks at what was granted.":
		"Der Server kann ablehnen, der Nutzer kann abwählen, und die API sieht auf das, was gewährt wurde.",
	"{scope}, covers {others}": "{scope}, umfasst {others}",
	"Back to the usual, without scope.": "Zurück zum Üblichen, ohne Scope.",
	"Back to the usual.": "Zurück zum Üblichen.",
	"Ask for it": "Darum bitten",
	// Share
	"Opens this run at this hop, with its settings, choices and edits. The same bytes for everybody.":
		"Öffnet diesen Lauf bei diesem Hop, mit seinen Einstellungen, Entscheidungen und Änderungen. Dieselben Oktette für alle.",
	"Copy link": "Link kopieren",
	"Call-out code": "Zurufcode",
	"Copy code": "Code kopieren",
	"This place has edits, choices or levels that do not fit into a code. Share the link instead.":
		"Diese Stelle hat Änderungen, Entscheidungen oder Stufen, die in keinen Code passen. Teile stattdessen den Link.",
	"Export the run": "Den Lauf exportieren",
	"The export could not be made. Copy messages from the Raw tab instead.":
		"Der Export ist nicht gelungen. Kopiere stattdessen Nachrichten aus dem Reiter „Roh“.",
	"On paper": "Auf Papier",
	"A sheet to fill in, and its answers, made from this lesson at its usual settings.":
		"Ein Blatt zum Ausfüllen und seine Antworten, aus dieser Lektion mit ihren üblichen Einstellungen gemacht.",
	"Print sheet": "Blatt drucken",
};
