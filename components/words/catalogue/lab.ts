/** The HTTP lab. */
export const lab: Readonly<Record<string, string>> = {
	// The page
	"HTTP lab": "HTTP-Labor",
	"Looking for the lab …": "Das Labor wird gesucht …",
	"The connection to the lab was lost. It is being looked for again.":
		"Die Verbindung zum Labor ist abgerissen. Es wird wieder gesucht.",
	"The lab is not open": "Das Labor ist nicht offen",
	"No server stands behind this page": "Hinter dieser Seite steht kein Server",
	"Port {port} is free. Start the site with:": "Port {port} ist frei. Starte die Site mit:",
	"The lab is a server of its own on your machine. Get the site’s sources, start them with {command}, and open this page there.":
		"Das Labor ist ein eigener Server auf deinem Rechner. Hol dir die Quellen der Site, starte sie mit {command} und öffne diese Seite dort.",
	"Recorded.": "Aufgezeichnet.",
	"What you see below was played when this site was built, by the same parties. Nothing of it is live, and its addresses answer nobody.":
		"Was du unten siehst, haben dieselben Beteiligten gespielt, als diese Site gebaut wurde. Nichts davon ist live, und seine Adressen antworten niemandem.",
	"This sandbox is gone": "Diese Sandbox gibt es nicht mehr",
	"It was idle for too long, or the lab was started anew. What it had seen is gone with it.":
		"Sie war zu lange untätig, oder das Labor wurde neu gestartet. Was sie gesehen hatte, ist mit ihr verschwunden.",
	"Open another sandbox": "Eine andere Sandbox öffnen",
	"Waiting for the first request on {host}": "Warte auf die erste Anfrage an {host}",
	"This makes one:": "So entsteht eine:",
	// Where a client is pointed to
	"Point your own client here": "Richte deinen eigenen Client hierher",
	Issuer: "Issuer",
	"A phone cannot reach an address of 127.0.0.1 on another machine. Point a client on that machine to it.":
		"Ein Telefon erreicht keine Adresse 127.0.0.1 eines anderen Rechners. Richte einen Client auf jenem Rechner dorthin.",
	"Snippets, clients, settings and faults are there in a wider window.":
		"Schnipsel, Clients, Einstellungen und Fehler gibt es in einem breiteren Fenster.",
	Clients: "Clients",
	Sandbox: "Sandbox",
	"How your client is told": "Wie dein Client es erfährt",
	"What to copy": "Was zu kopieren ist",
	"Copy {name}": "{name} kopieren",
	"{uri} is registered.": "{uri} ist registriert.",
	"Register {uri}": "{uri} registrieren",
	"Plain http is for development only: most libraries want an option that allows it.":
		"Http ohne TLS ist nur für die Entwicklung: die meisten Bibliotheken wollen eine Option, die es erlaubt.",
	"curl takes plain http as it is.": "curl nimmt http ohne TLS, wie es ist.",
	"allowInsecureRequests allows plain http, for development.":
		"allowInsecureRequests erlaubt http ohne TLS, für die Entwicklung.",
	"[oauth.allowInsecureRequests]: true allows plain http, in every call, for development.":
		"[oauth.allowInsecureRequests]: true erlaubt http ohne TLS, in jedem Aufruf, für die Entwicklung.",
	"Auth.js takes plain http as it is. Its callback has to be registered first.":
		"Auth.js nimmt http ohne TLS, wie es ist. Sein Callback muss zuerst registriert werden.",
	"The SDK takes plain http as it is. Without a client it registers itself.":
		"Das SDK nimmt http ohne TLS, wie es ist. Ohne Client registriert es sich selbst.",
	"AUTHLIB_INSECURE_TRANSPORT=1 allows plain http, for development.":
		"AUTHLIB_INSECURE_TRANSPORT=1 erlaubt http ohne TLS, für die Entwicklung.",
	"Spring takes plain http as it is. Its callback has to be registered first.":
		"Spring nimmt http ohne TLS, wie es ist. Sein Callback muss zuerst registriert werden.",
	"Its callback has to be registered first. Before Spring Security 7 a client with a secret sends no code_challenge: set requireProofKey in its ClientSettings.":
		"Sein Callback muss zuerst registriert werden. Vor Spring Security 7 sendet ein Client mit Geheimnis keine code_challenge: Setze requireProofKey in seinen ClientSettings.",
	"Spring takes plain http as it is.": "Spring nimmt http ohne TLS, wie es ist.",
	"Ada signs in and allows by herself.": "Ada meldet sich an und erlaubt von selbst.",
	"Sign in as {name} with the password {password}.": "Melde dich als {name} mit dem Passwort {password} an.",
	"Ask on pages": "Auf Seiten fragen",
	"Let Ada do it by herself": "Ada selbst machen lassen",
	"Answered at {uri}, any port. The API has {call}.": "Geantwortet wird an {uri}, mit jedem Port. Die API hat {call}.",
	"Message {n} was refused: {error}": "Nachricht {n} wurde abgelehnt: {error}",
	"without a code": "ohne Code",
	"The lab did not answer. Nothing was changed.": "Das Labor hat nicht geantwortet. Nichts wurde geändert.",
	// Clients
	"Clients of this sandbox": "Clients dieser Sandbox",
	"Each is registered in this sandbox only, and its secret opens nothing else.":
		"Jeder ist nur in dieser Sandbox registriert, und sein Secret öffnet nichts anderes.",
	"It has no key yet, so nothing that it signs is accepted.":
		"Er hat noch keinen Schlüssel; was er signiert, wird darum nicht angenommen.",
	"Registered keys: {count}": "Registrierte Schlüssel: {count}",
	"Make a key pair here": "Hier ein Schlüsselpaar erzeugen",
	"No key was made. A browser makes keys only on a page of https or of this machine.":
		"Es wurde kein Schlüssel erzeugt. Ein Browser erzeugt Schlüssel nur auf einer Seite mit https oder von diesem Rechner.",
	"The private half, which is shown once and was sent nowhere. Only the public half is registered.":
		"Die private Hälfte: sie wird einmal gezeigt und wurde nirgendwohin gesendet. Registriert ist nur die öffentliche.",
	"Copy the private key": "Privaten Schlüssel kopieren",
	"Where they are answered": "Wohin geantwortet wird",
	"{one} and {other} with any port, and what you add, letter by letter.":
		"{one} und {other} mit jedem Port, und was du hinzufügst, Zeichen für Zeichen.",
	"Remove{which}": "Entfernen{which}",
	"Pages that may call the tool server": "Seiten, die den Tool-Server aufrufen dürfen",
	"Another origin": "Ein weiterer Origin",
	"A program needs nothing here. A page in a browser is named by its origin: scheme, host and port.":
		"Ein Programm braucht hier nichts. Eine Seite im Browser wird nach ihrem Origin benannt: Schema, Host und Port.",
	"Another redirect URI": "Weitere Redirect-URI",
	Add: "Hinzufügen",
	"That was not taken.": "Das wurde nicht angenommen.",
	// Settings
	"This sandbox": "Diese Sandbox",
	"Each change counts from the next request on.": "Jede Änderung gilt ab der nächsten Anfrage.",
	"Sign-in and consent": "Anmeldung und Zustimmung",
	"On pages, by a person": "Auf Seiten, durch einen Menschen",
	"By itself": "Von selbst",
	"On the pages, sign in as ada with the password correct horse.":
		"Melde dich auf den Seiten als ada mit dem Passwort correct horse an.",
	"Lifetimes, in seconds; empty as in the lessons": "Lebensdauern, in Sekunden; leer wie in den Lektionen",
	Code: "Code",
	"Refresh token": "Refresh-Token",
	"Clients by a document (CIMD)": "Clients durch ein Dokument (CIMD)",
	"Where client_id is an https address, the server reads who that is from there. Give it the document here, and nothing is fetched.":
		"Wo client_id eine https-Adresse ist, liest der Server dort, wer das ist. Gib ihm das Dokument hier, und nichts wird geholt.",
	"Address of the document": "Adresse des Dokuments",
	"The document, as JSON": "Das Dokument, als JSON",
	"Give it to the sandbox": "Der Sandbox geben",
	"The server may fetch others from the internet, and none from private addresses":
		"Der Server darf andere aus dem Internet holen, und keine von privaten Adressen",
	"Another sandbox": "Eine andere Sandbox",
	"It has keys, clients and a log of its own. This one stays until it is idle for too long.":
		"Sie hat eigene Schlüssel, Clients und ein eigenes Protokoll. Diese bleibt, bis sie zu lange untätig ist.",
	// Live
	"Your client, live": "Dein Client, live",
	"A client, recorded": "Ein Client, aufgezeichnet",
	"run {number} of {all}": "Lauf {number} von {all}",
	"Paused, {count} waiting": "Angehalten, {count} warten",
	"Go on": "Weiter",
	Number: "Nummer",
	channel: "Kanal",
	"method and path": "Methode und Pfad",
	status: "Status",
	answer: "Antwort",
	"{count} before these are no longer kept.": "{count} davor sind nicht mehr aufbewahrt.",
	"Run {number}: 1 message, {refused} refused": "Lauf {number}: 1 Nachricht, {refused} abgelehnt",
	"Run {number}: {count} messages, {refused} refused": "Lauf {number}: {count} Nachrichten, {refused} abgelehnt",
	ok: "ok",
	challenge: "Aufforderung",
	"our fault": "unser Fehler",
	"front ~ channel": "Front",
	"back ~ channel": "Back",
	// One message
	"About this message": "Zu dieser Nachricht",
	"Explain this error": "Diesen Fehler erklären",
	"What came": "Was kam",
	"When a message comes, it is explained here.": "Wenn eine Nachricht kommt, wird sie hier erklärt.",
	"OUR FAULT": "UNSER FEHLER",
	"NOT YET": "NOCH NICHT",
	REFUSED: "ABGELEHNT",
	"message {n}": "Nachricht {n}",
	"1 check before it passed.": "1 Prüfung davor wurde bestanden.",
	"{count} checks before it passed.": "{count} Prüfungen davor wurden bestanden.",
	"None: the request did not come so far.": "Keine: so weit kam die Anfrage nicht.",
	"None: all of them passed, and the answer is still a no.":
		"Keine: alle haben bestanden, und die Antwort ist trotzdem ein Nein.",
	"What was compared": "Was verglichen wurde",
	"No two values: it is about whether something is there, and how it is written.":
		"Keine zwei Werte: es geht darum, ob etwas da ist und wie es geschrieben ist.",
	"In words": "In Worten",
	"What to change": "Was zu ändern ist",
	"See it in {lesson}": "In {lesson} ansehen",
	"What this lab has not made is hidden: it may be a real secret.":
		"Was dieses Labor nicht gemacht hat, ist verborgen: Es könnte ein echtes Geheimnis sein.",
	"In {library}:": "In {library}:",
	Clause: "Fundstelle",
	"Changed on purpose:": "Absichtlich verändert:",
	"None: it is a matter of HTTP, or of this lab.": "Keine: das ist Sache von HTTP oder dieses Labors.",
	"Nothing had to be checked.": "Es war nichts zu prüfen.",
	"{passed} of {all} checks passed, the others do not apply.":
		"{passed} von {all} Prüfungen bestanden, die anderen treffen nicht zu.",
	"What was left out": "Was weggelassen wurde",
	"Unknown scope: {scopes}. Where openid is asked for, the server passes over what it does not know (OpenID Connect Core §3.1.2.1); else it refuses the request.":
		"Unbekannter Scope: {scopes}. Wird openid verlangt, übergeht der Server, was er nicht kennt (OpenID Connect Core §3.1.2.1); sonst weist er die Anfrage ab.",
	"Asked for and not granted: {scopes}.": "Verlangt und nicht gewährt: {scopes}.",
	"A server may grant less than was asked for, and says in scope what it has granted (RFC 6749 §3.3).":
		"Ein Server darf weniger gewähren, als verlangt wurde, und sagt in scope, was er gewährt hat (RFC 6749 §3.3).",
	"What was sent": "Was gesendet wurde",
	"No parameters.": "Keine Parameter.",
	"What came back": "Was zurückkam",
	"Nothing: the answer has no body.": "Nichts: die Antwort hat keinen Inhalt.",
	"A page or a document: Raw has it.": "Eine Seite oder ein Dokument: es steht unter Roh.",
	"Nothing is checked at this message.": "Bei dieser Nachricht wird nichts geprüft.",
	"As it came": "Wie es kam",
	"As it was answered": "Wie geantwortet wurde",
	"Without the fault": "Ohne den Fehler",
	"HTTP/1.1 as text. On the wire each line ends in CR LF.":
		"HTTP/1.1 als Text. Auf der Leitung endet jede Zeile mit CR LF.",
	// Report
	"Your client so far": "Dein Client bisher",
	"From traffic only. Not seen is not failed.": "Nur aus dem Verkehr. Nicht gesehen ist nicht durchgefallen.",
	"Yes:": "Ja:",
	"Yes, since it stopped:": "Ja, denn er hielt an:",
	"No:": "Nein:",
	"Not seen yet:": "Noch nicht gesehen:",
	"not seen yet": "noch nicht gesehen",
	"stopped ~ a client": "hielt an",
	"{count} clients taken together, by client_id:": "{count} Clients zusammen, nach client_id:",
	"{count} programs taken together, by User-Agent:": "{count} Programme zusammen, nach User-Agent:",
	"shown by message": "gezeigt von Nachricht",
	"What it does": "Was er tut",
	// Faults
	Switches: "Schalter",
	Faults: "Fehler",
	"none on": "keiner an",
	"{count} on": "{count} an",
	"Faults that are on": "Eingeschaltete Fehler",
	"waits for the next run": "wartet auf den nächsten Lauf",
	"has struck in run {run}, and goes off when the next run begins":
		"kam in Lauf {run} vor und geht aus, wenn der nächste Lauf beginnt",
	"did not come up in run {run}, and goes off when the next run begins":
		"kam in Lauf {run} nicht vor und geht aus, wenn der nächste Lauf beginnt",
	"has struck in run {run}, and stays on while your client comes to the second server":
		"kam in Lauf {run} vor und bleibt an, solange dein Client zum zweiten Server kommt",
	"Its issuer: {issuer}": "Sein Issuer: {issuer}",
	"for the next run": "für den nächsten Lauf",
	"struck in run {run}": "kam in Lauf {run} vor",
	"not in run {run}": "nicht in Lauf {run}",
	"Run all faults in order": "Alle Fehler der Reihe nach",
	"Fault {at} of {all} is on: run your client.": "Fehler {at} von {all} ist an: starte deinen Client.",
	"Fault {at} of {all}: run your client again for the next one.":
		"Fehler {at} von {all}: starte deinen Client noch einmal für den nächsten.",
	"Fault {at} of {all} goes on when you run your client.":
		"Fehler {at} von {all} geht an, wenn du deinen Client startest.",
	"First run your client without a fault, to compare with.": "Starte deinen Client zuerst ohne Fehler, zum Vergleich.",
	"Next fault": "Nächster Fehler",
	"A fault is a test: a good client notices it, or copes with it. It goes off by itself after a run.":
		"Ein Fehler ist eine Probe: ein guter Client bemerkt ihn oder kommt mit ihm zurecht. Nach einem Lauf geht er von selbst aus.",
	"What the lab says of a message is in English.": "Was das Labor über eine Nachricht sagt, ist englisch.",
	"Not offered here": "Hier nicht angeboten",
	"Noticed, by stopping:": "Bemerkt, denn er hielt an:",
	"Did not notice:": "Nicht bemerkt:",
	"Coped with:": "Zurechtgekommen mit:",
	"Gave up at:": "Aufgegeben bei:",
	"Cannot tell yet:": "Noch nicht zu sagen:",
	"Faults that were tried": "Erprobte Fehler",
	// Foot
	"Previous message": "Vorige Nachricht",
	"Next message": "Nächste Nachricht",
	"Message {n} of {all}": "Nachricht {n} von {all}",
	"No message yet": "Noch keine Nachricht",
	"Follow the newest": "Der neuesten folgen",
	"Listening on 127.0.0.1 only. Nothing leaves this machine.":
		"Lauscht nur an 127.0.0.1. Nichts verlässt diesen Rechner.",
	"Listening for other machines, too: whoever reaches this site reads what a sandbox sees.":
		"Lauscht auch für andere Rechner: wer diese Site erreicht, liest, was eine Sandbox sieht.",
	"Copy as curl": "Als curl kopieren",
};
