/** Free play: its index, where the attacker stands, what it did and holds, and the verdict. */
export const freeTab: Readonly<Record<string, string>> = {
	// AttackerTab
	Grant: "Grant",
	"What I hold": "Was ich habe",
	"Nothing yet, but what is your own.": "Noch nichts, außer dem, was dir gehört.",
	"from hop {hop}": "ab Hop {hop}",
	"And what belongs to pages, such as cookies, which the racks leave out:":
		"Und was zu Seiten gehört, etwa Cookies. Die Fächer lassen es aus:",
	// CompareWith
	"Compare with": "Vergleichen mit",
	"Nothing done": "Nichts getan",
	"The run before this one": "Der Lauf davor",
	// FreeBar
	Verdict: "Urteil",
	"What you lack": "Was dir fehlt",
	and: "und",
	or: "oder",
	// Ledger
	"What I did": "Was ich getan habe",
	"kept in the link, {count} of {most}": "im Link gemerkt, {count} von {most}",
	"Nothing yet. Next shows the honest run.": "Noch nichts. Hop für Hop siehst du den ehrlichen Lauf.",
	"Remove all": "Alle entfernen",
	"Computing.": "Wird berechnet.",
	"Remove: {what}": "Entfernen: {what}",
	// Places
	"Where do you stand?": "Wo stehst du?",
	"A place gives you power over some hops. It gives no secrets.":
		"Ein Platz gibt Macht über einige Hops, aber kein Geheimnis.",
	// done
	"This run does not have the message that it was done to.":
		"Dieser Lauf hat die Nachricht nicht, mit der das geschah.",
	"From where you stand now, that cannot be done to this message.":
		"Von da, wo du jetzt stehst, geht das mit dieser Nachricht nicht.",
	"Your browser shows no form then.": "Dein Browser zeigt dann kein Formular.",
	"You do not hold that letter then.": "Diesen Brief hast du dann nicht.",
	"From where you stand now, you have no site that could send Ada a link.":
		"Da, wo du jetzt stehst, hast du keine Website, die Ada einen Link senden könnte.",
	"There is no link that Ada could open.": "Es gibt keinen Link, den Ada öffnen könnte.",
	"From where you stand now, no script of yours runs in the client's page.":
		"Da, wo du jetzt stehst, läuft kein Skript von dir in der Seite des Clients.",
	"Ada's browser shows no page of the client then.": "Adas Browser zeigt dann keine Seite des Clients.",
	"There is no address to send it to.": "Es gibt keine Adresse, an die es gehen könnte.",
	// ledger-fold
	"{count} earlier": "{count} davor",
	"{count} refused": "{count} abgelehnt",
	"{count} without effect": "{count} ohne Wirkung",
	// place-gives
	"copy, stop {hops}": "{hops} kopieren, anhalten",
	"copy {hops}": "{hops} kopieren",
	"send with Ada's cookies": "mit Adas Cookies",
	"{count} hops from {first} on": "{count} Hops ab {first}",
	// positions
	"Reads the request": "Liest die Anfrage",
	"the address of an authorization request": "die Adresse einer Autorisierungsanfrage",
	"you see the address of an authorization request.": "du siehst die Adresse einer Autorisierungsanfrage.",
	"no browser asks here": "hier fragt kein Browser",
	"Reads the redirect": "Liest die Weiterleitung",
	"the address of an answer": "die Adresse einer Antwort",
	"you see the address to which the browser is sent.": "du siehst die Adresse, zu der der Browser geschickt wird.",
	"no redirect answers here": "hier leitet keine Antwort weiter",
	"Same URL scheme": "Gleiches URL-Schema",
	"what the phone hands to the app": "was das Telefon der App gibt",
	"your app answers to the same URL scheme.": "deine App hört auf dasselbe URL-Schema.",
	"no app has a scheme here": "keine App hat hier ein Schema",
	"Own website": "Eigene Website",
	"send Ada a link": "Ada einen Link senden",
	"nobody browses here": "hier surft niemand",
	"Own API": "Eigene API",
	"the client calls it, if told": "der Client ruft sie auf Ansage",
	"this client cannot be told": "der Client nimmt keine Ansage an",
	"Own authorization server": "Eigener Autorisierungsserver",
	"the client knows it, too": "der Client kennt ihn auch",
	"this client has one server": "der Client hat nur einen",
	"Script in the client's page": "Skript in der Seite des Clients",
	"what the page sends, and calls with Ada's cookies": "was die Seite sendet, und Aufrufe mit Adas Cookies",
	"your script runs in the page that sends it.": "dein Skript läuft in der Seite, die ihn sendet.",
	"no browser shows a page of it": "kein Browser zeigt eine",
	"Reads the client's log": "Liest das Log des Clients",
	"what the client sends and receives": "was der Client sendet und empfängt",
	"the client writes it into its log.": "der Client schreibt ihn in sein Log.",
	"nothing to log here": "hier gibt es nichts zu loggen",
	// say
	"Copy {what}": "{what} kopieren",
	"Drop {what}": "{what} verwerfen",
	"Keep {what} for later": "{what} für später behalten",
	"Change {what}": "{what} ändern",
	"Send {what} again": "{what} erneut senden",
	"Send {what} again, changed": "{what} geändert erneut senden",
	"Fill in the form in my browser": "Das Formular in meinem Browser ausfüllen",
	"Send Ada a link to {place}": "Ada einen Link auf {place} senden",
	"Copy the answer to {what}": "Die Antwort auf {what} kopieren",
	"Answer {status}": "Mit {status} antworten",
	"Answer {status} to {place}": "Mit {status} auf {place} verweisen",
	"Wait 1 second": "1 Sekunde warten",
	"Wait {count} seconds": "{count} Sekunden warten",
	"Wait 1 minute": "1 Minute warten",
	"Wait {count} minutes": "{count} Minuten warten",
	"Send {method} {place}": "{method} an {place} senden",
	"Send {method} {place} in my browser": "Mit meinem Browser {method} an {place} senden",
	"Send {method} {place} from Ada's page": "Aus Adas Seite {method} an {place} senden",
	"where my browser was sent": "die Adresse, zu der mein Browser geschickt wurde",
	"the address that I copied": "die kopierte Adresse",
	// free/page
	"Free play": "Freies Spiel",
	"You are the attacker, and nobody has written what happens. Choose a grant, say where you stand, and copy, change, drop or keep what you can reach, or write messages yourself. The verdict is read from the final world: what you hold, what that opens when it is tried, and whether Ada is served.":
		"Du greifst an, und niemand hat geschrieben, was geschieht. Wähle einen Grant, sag, wo du stehst, und kopiere, ändere, verwirf oder behalte, was du erreichst, oder schreib selbst Nachrichten. Das Urteil wird aus der Welt am Ende gelesen: was du hast, was das beim Ausprobieren öffnet, und ob Ada bedient wird.",
	Grants: "Grants",
	"Known attacks, played by hand": "Bekannte Angriffe, von Hand gespielt",
	"Each opens with every act in place, and everything at its weakest, save what stands in brackets. Raise a protection, and look what is left.":
		"Jeder öffnet sich mit allen Eingriffen, und alles auf der schwächsten Stufe, außer was in Klammern steht. Erhöhe einen Schutz und sieh, was bleibt.",
};
