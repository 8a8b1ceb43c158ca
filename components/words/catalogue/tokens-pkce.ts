/** The PKCE calculator. */
export const tokensPkce: Readonly<Record<string, string>> = {
	// PkceCalculator
	"From verifier to challenge": "Vom Verifier zur Challenge",
	"{count} characters, made by the client": "{count} Zeichen, vom Client erzeugt",
	S256: "S256",
	"plain, prohibited in 2.1": "plain, in 2.1 verboten",
	"SHA-256: all 1 character in, 32 bytes out. Change one character and all of it looks different.":
		"SHA-256: das eine Zeichen hinein, 32 Oktette heraus. Ändere ein Zeichen, und alles sieht anders aus.",
	"SHA-256: all {count} characters in, 32 bytes out. Change one character and all of it looks different.":
		"SHA-256: alle {count} Zeichen hinein, 32 Oktette heraus. Ändere ein Zeichen, und alles sieht anders aus.",
	"32 bytes, shown in hexadecimal": "32 Oktette, hexadezimal gezeigt",
	"in base64url": "in base64url",
	"Why 3 becomes 4": "Warum 3 zu 4 werden",
	"group {number} of {all}": "Gruppe {number} von {all}",
	"plain: no hash. The challenge is the verifier.": "plain: kein Hash. Die Challenge ist der Verifier.",
	"sent through the browser": "durch den Browser gesendet",
	"Whoever reads the authorization request now has the verifier, and can redeem a stolen code (RFC 7636 §7.2). OAuth 2.1 §4.1.1 prohibits it.":
		"Wer die Autorisierungsanfrage liest, hat jetzt den Verifier und kann einen gestohlenen Code einlösen (RFC 7636 §7.2). OAuth 2.1 §4.1.1 verbietet es.",
	// VerifierTools
	"New from seed": "Neu aus Startwert",
	"RFC 7636 example": "Beispiel aus RFC 7636",
	"Type your own": "Eigenen eintippen",
	"Your own verifier": "Dein eigener Verifier",
	// VerifierCells
	empty: "leer",
	// pkce
	"space ~ a character": "Leerzeichen",
	comma: "Komma",
	"Letters, digits and {marks} only. All {count} are allowed.":
		"Nur Buchstaben, Ziffern und {marks}. Alle {count} sind erlaubt.",
	"{lengthProblem} (RFC 7636 §4.1).": "{lengthProblem} (RFC 7636 §4.1).",
	"Not allowed: {characters} (RFC 7636 §4.1).": "Nicht erlaubt: {characters} (RFC 7636 §4.1).",
	"{lengthProblem}; not allowed: {characters} (RFC 7636 §4.1).":
		"{lengthProblem}; nicht erlaubt: {characters} (RFC 7636 §4.1).",
	"{count} characters, {surplus} too many": "{count} Zeichen, {surplus} zu viel",
	"1 character, {missing} too few": "1 Zeichen, {missing} zu wenig",
	"{count} characters, {missing} too few": "{count} Zeichen, {missing} zu wenig",
	"{names} and {last}": "{names} und {last}",
	"{max} is the longest allowed. This one has {count}.": "{max} ist das längste Erlaubte. Dieser hat {count}.",
	"{min}, the shortest allowed. This one has {count}.": "{min}, das kürzeste Erlaubte. Dieser hat {count}.",
	// Groups
	"Groups of three bytes and four letters": "Gruppen aus drei Oktetten und vier Zeichen",
	"Group {number}: bytes {bytes} become {letters}": "Gruppe {number}: Aus den Oktetten {bytes} wird {letters}",
	// WhyFour
	"{number} is {letter}": "{number} ist {letter}",
	"Three bytes are 24 bits. Read them six at a time: four letters from a list of 64. Base64url uses - and _, and leaves no = at the end.":
		"Drei Oktette sind 24 Bits. Lies je sechs: vier Zeichen aus einer Liste von 64. Base64url nutzt - und _ und lässt kein = am Ende.",
	"Two bytes are left: 16 bits. Two zero bits fill the third letter. Base64 would add an = here; base64url does not (RFC 7515 §2).":
		"Zwei Oktette bleiben: 16 Bits. Zwei Null-Bits füllen das dritte Zeichen. Base64 würde hier ein = anhängen; base64url tut es nicht (RFC 7515 §2).",
	// ServerPanel
	"The last question failed in our simulator, not in OAuth.":
		"Die letzte Frage scheiterte an unserem Simulator, nicht an OAuth.",
	"The last question could not be asked: the server cannot be reached. This is the answer before it.":
		"Die letzte Frage ließ sich nicht stellen: Der Server ist nicht erreichbar. Das ist die Antwort davor.",
	"The server refuses: {error}.": "Der Server lehnt ab: {error}.",
	"The server accepts.": "Der Server nimmt an.",
	"What the server does at hop {hop}": "Was der Server bei Hop {hop} tut",
	"It answers: {reason}.": "Er antwortet: {reason}.",
	"The hash is the stored challenge: this is who asked for the code.":
		"Der Hash ist die gespeicherte Challenge: Hier löst ein, wer den Code angefragt hat.",
	"Keep this challenge stored, and change the verifier": "Diese Challenge gespeichert lassen und den Verifier ändern",
	"is asked for": "gefragt wird nach",
	allows: "erlaubt ist",
	"reads the verifier": "liest den Verifier",
	"hashes the verifier": "hasht den Verifier",
	"stored at hop {hop}": "gespeichert bei Hop {hop}",
	// CheckYourself
	"Copy command": "Befehl kopieren",
	"With plain there is nothing to compute.": "Bei plain gibt es nichts zu berechnen.",
	"Demo value. Real clients need a secure random source.":
		"Demo-Wert. Echte Clients brauchen eine sichere Zufallsquelle.",
};
