/** The parts that every page is made of. */
export const ui: Readonly<Record<string, string>> = {
	// Boundary
	"This part of the page failed in our program, not in OAuth. Your lesson, hop and edits are kept.":
		"Dieser Teil der Seite scheiterte an unserem Programm, nicht an OAuth. Lektion, Hop und Änderungen bleiben erhalten.",
	// CopyButton
	"Could not copy: select the text instead": "Kopieren ging nicht: markiere stattdessen den Text",
	// Dialog
	Close: "Schließen",
	// LocalOnly
	"Everything is local: hosts, people and values are made up, and nothing here can reach another host.":
		"Alles ist lokal: Hosts, Menschen und Werte sind erfunden, und nichts hier kann einen anderen Host erreichen.",
	// later
	"This part of the page could not be fetched: the server cannot be reached. Your place is kept.":
		"Dieser Teil der Seite ließ sich nicht holen: der Server ist nicht erreichbar. Deine Stelle bleibt erhalten.",
	// offline
	"You are offline. That page has to be fetched. This one goes on, and keeps your place.":
		"Du bist offline. Jene Seite muss erst geholt werden. Diese geht weiter und behält deine Stelle.",
};
