/** What keys do on the stage, as the preflight of a workshop says it, and how it looks at a clicker. */
export const workshopKeys: Readonly<Record<string, string>> = {
	"next hop": "nächster Hop",
	back: "zurück",
	"phase before": "Abschnitt davor",
	"phase after": "Abschnitt danach",
	"first hop": "erster Hop",
	"last hop": "letzter Hop",
	"go to a hop": "zu einem Hop gehen",
	"black screen": "schwarzer Bildschirm",
	"white screen": "weißer Bildschirm",
	"full screen": "Vollbild",
	"lets the attacker in, or out": "lässt den Angreifer herein oder hinaus",
	protections: "Schutzmaßnahmen",
	"next tab": "nächster Reiter",
	"follow a value": "einem Wert folgen",
	"copies the code or the link": "kopiert den Code oder den Link",
	"join with a code": "mit einem Code beitreten",
	"the list of keys": "die Liste der Tasten",
	"edit before sending": "vor dem Senden ändern",
	"original run, edited branch": "ursprünglicher Lauf, geänderter Zweig",
	undo: "rückgängig",
	"closes what is open, or leaves the projector view": "schließt, was offen ist, oder verlässt die Beameransicht",
	"Space ~ key": "Leertaste",
	"Nothing: with Ctrl, Alt or the system's key held, keys are the browser's.":
		"Nichts: Mit gehaltener Strg-, Alt- oder Systemtaste gehören Tasten dem Browser.",
	"Nothing: single-letter keys are off. Switch them on in the settings.":
		"Nichts: Einzelne Tasten sind aus. Schalte sie in den Einstellungen ein.",
	"Nothing: it reloads the page. Use another button of the clicker.":
		"Nichts: Sie lädt die Seite neu. Nimm einen anderen Knopf des Klickers.",
	"Nothing: the stage does not know this key.": "Nichts: Die Bühne kennt diese Taste nicht.",
	"Switch the clicker to the mode for slide shows, so that it sends Page Up and Page Down or arrows, and press again.":
		"Schalte den Klicker in den Modus für Präsentationen, damit er Bild auf und Bild ab (Page Up, Page Down) oder Pfeile sendet, und drücke noch einmal.",
	"The clicker's keys arrive": "Die Tasten des Klickers kommen an",
	"Next and Back arrive.": "Weiter und Zurück kommen an.",
	"{key} does nothing on the stage.": "{key} bewirkt auf der Bühne nichts.",
	"Next arrives. Press Back.": "Weiter kommt an. Drücke Zurück.",
	"Back arrives. Press Next.": "Zurück kommt an. Drücke Weiter.",
	"Press the button below, then Next and Back on the clicker. Each key is listed as it arrives. If none does, look whether the clicker's receiver is plugged in.":
		"Drücke den Knopf unten, dann Weiter und Zurück am Klicker. Jede Taste erscheint in der Liste, wie sie ankommt. Kommt keine an, sieh nach, ob der Empfänger des Klickers eingesteckt ist.",
};
