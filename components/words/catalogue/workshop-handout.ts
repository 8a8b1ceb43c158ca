/** The print sheets of a workshop, and the page that prints them. */
export const workshopHandout: Readonly<Record<string, string>> = {
	// app/workshop/handout
	"Print sheets": "Blätter zum Drucken",
	"A sheet for every lesson, made from its run: a diagram and racks to fill in, and the answers on a page of their own. Black only, A4 or Letter.":
		"Ein Blatt für jede Lektion, aus ihrem Lauf gemacht: ein Diagramm und Fächer zum Ausfüllen, die Antworten auf einer eigenen Seite. Nur Schwarz, A4 oder Letter.",
	"Print sheet: {title}": "Druckblatt: {title}",
	"The run of {lesson} at its usual settings. First the pages to fill in, then the answers. There is one for {all}.":
		"Der Lauf {lesson} mit den üblichen Einstellungen. Erst die Seiten zum Ausfüllen, dann die Antworten. Ein solches Blatt gibt es für {all}.",
	"the lesson ~ after: the run of": "der Lektion",
	"every lesson ~ after: there is one for": "jede Lektion",
	// EmptyRows
	"Empty rows for hops {hops} below {parties}": "Leere Zeilen für die Hops {hops} unter {parties}",
	// HandoutSheets: three lines have room, about 165 characters
	"Draw each message. One line: front channel, a postcard. Two lines: back channel, a sealed letter. Box: work inside one party.":
		"Zeichne jede Nachricht. Eine Linie: Front-Channel, Postkarte. Zwei Linien: Back-Channel, versiegelter Brief. Kasten: Arbeit in einer Partei.",
	"Print for the presenter only, or fold away. Numbers are those on the screen; no hop is left out.":
		"Nur für die Leitung drucken, oder umknicken. Die Nummern sind die vom Bildschirm; kein Hop fehlt.",
	"Print for the presenter only, or fold away. Numbers are those on the screen; hops {hops} are left out.":
		"Nur für die Leitung drucken, oder umknicken. Die Nummern sind die vom Bildschirm; die Hops {hops} fehlen.",
	"Print for the presenter only, or fold away. Numbers are those on the screen; hop {hops} is left out.":
		"Nur für die Leitung drucken, oder umknicken. Die Nummern sind die vom Bildschirm; Hop {hops} fehlt.",
	// Papers
	Paper: "Papier",
	"Letter ~ paper size": "Letter",
	Answers: "Antworten",
	"With answers": "Mit Antworten",
	"Without ~ answers": "Ohne",
	// PlaceCode
	"Join with this code, or open": "Gib diesen Code ein, oder öffne",
	"QR code of {title}": "QR-Code zu {title}",
	// Sheet
	"Who sends what?": "Wer sendet was?",
	"{heading}, page {page}": "{heading} Seite {page}",
	"{heading} {continued}": "{heading} {continued}",
	continued: "Fortsetzung",
	"{lesson}. Demo values.": "{lesson}. Beispielwerte.",
	"Page {page} of {all}": "Seite {page} von {all}",
	// SheetEnd
	Notes: "Notizen",
	"{what}: this prints the challenge of this run, which ends in {tail}.":
		"{what}: Dies gibt die Challenge dieses Laufs aus, die auf {tail} endet.",
	// SheetRacks
	"Who holds what after hop {number}? Write one value in each slot. Some slots stay empty.":
		"Wer hat was nach Hop {number}? Schreibe in jedes Feld einen Wert. Manche bleiben leer.",
	"Who holds what after hop {number}": "Wer hat was nach Hop {number}",
};
