/** What stands beside the stage: the tabs about a hop, the lab of an attack, and the sheet that changes a message. */
export const inspect: Readonly<Record<string, string>> = {
	// AttackFacts
	"About this attack": "Über diesen Angriff",
	Attacker: "Angreifer",
	Modelled: "Modelliert",
	Use: "Verwendung",
	"Described in": "Beschrieben in",
	// ChecksTab
	"Nothing is checked at this hop": "Bei diesem Hop wird nichts geprüft",
	"Hop {hop} of {all}. {tally}.": "Hop {hop} von {all}. {tally}.",
	"The server checks, in this order": "Der Server prüft, in dieser Reihenfolge",
	"The API checks, in this order": "Die API prüft, in dieser Reihenfolge",
	"The client checks, in this order": "Der Client prüft, in dieser Reihenfolge",
	"The browser checks, in this order": "Der Browser prüft, in dieser Reihenfolge",
	"The attacker checks, in this order": "Der Angreifer prüft, in dieser Reihenfolge",
	"The first refusal would end the list.": "Die erste Ablehnung würde die Liste beenden.",
	"The denial ends the list.": "Die Verweigerung beendet die Liste.",
	"The refusal ends the list.": "Die Ablehnung beendet die Liste.",
	"The next checks are at hop {hop}.": "Die nächsten Prüfungen sind bei Hop {hop}.",
	"No more checks follow in this run.": "In diesem Lauf folgen keine Prüfungen mehr.",
	"If skipped:": "Wenn übersprungen:",
	"Check it and rerun": "Prüfen und neu abspielen",
	"Skip it and rerun": "Überspringen und neu abspielen",
	// EditCertificate
	"The client's": "Das des Clients",
	"Another party's": "Das einer anderen Partei",
	"None ~ no certificate": "Keines",
	"{what}, modelled": "{what}, modelliert",
	"Client certificate": "Client-Zertifikat",
	"was {value}": "war {value}",
	"No part of the message. A name here means connecting with that certificate and its private key; nothing, connecting without one.":
		"Kein Teil der Nachricht. Ein Name hier heißt: mit diesem Zertifikat und seinem privaten Schlüssel verbinden; nichts: ohne Zertifikat verbinden.",
	// EditList
	Query: "Query",
	Headers: "Header",
	Form: "Formular",
	"Add a header": "Header hinzufügen",
	"Add a field": "Feld hinzufügen",
	"none ~ no fields": "keine",
	"{count}, unchanged": "{count}, unverändert",
	"Value of the new field": "Wert des neuen Felds",
	"Name of the new field": "Name des neuen Felds",
	removed: "entfernt",
	"Restore {name}": "{name} wiederherstellen",
	"Remove the new field": "Das neue Feld entfernen",
	"Remove {name}": "{name} entfernen",
	// EditSheet
	"Edit before sending": "Vor dem Senden ändern",
	"The server answers the bytes that you send.": "Der Server antwortet auf die Oktette, die du sendest.",
	"The answer makes a branch beside this run. {O} or {zero} brings the original back.":
		"Die Antwort macht einen Zweig neben diesem Lauf. {O} oder {zero} bringt das Original zurück.",
	"Send edited": "Geändert senden",
	"Send original": "Original senden",
	"Hop {hop}.": "Hop {hop}.",
	"1 change": "1 Änderung",
	Method: "Methode",
	"URL without query": "URL ohne Query",
	"Bytes that will leave": "Oktette, die hinausgehen",
	live: "live",
	"live, {count} in the body": "live, {count} im Body",
	// Explain
	"Not quite.": "Nicht ganz.",
	"Back to Defend": "Zurück zum Abwehren",
	"This run has nothing to explain yet": "Dieser Lauf hat noch nichts zu erklären",
	// Inspector
	Token: "Token",
	Checks: "Prüfungen",
	"About this hop": "Über diesen Hop",
	// LabTab
	"The attack lands": "Der Angriff gelingt",
	"The attack is only weakened": "Der Angriff ist nur geschwächt",
	"The attack is stopped": "Der Angriff ist abgewehrt",
	"Nobody gets through": "Niemand kommt durch",
	"Under the same protections, an attacker who {variant} still lands it.":
		"Bei gleichem Schutz gelingt er noch einem Angreifer, der das tut: {variant}.",
	"Open that run": "Diesen Lauf öffnen",
	"Play the run to its end. Not every protection matters here.":
		"Spiele den Lauf bis zum Ende. Nicht jeder Schutz zählt hier.",
	"Find the smallest set that stops this attack and still lets Ada in.":
		"Finde die kleinste Menge, die diesen Angriff abwehrt und Ada trotzdem hineinlässt.",
	"An attacker adapts. Find a set that stops every way.":
		"Ein Angreifer passt sich an. Finde eine Menge, die jeden Weg abwehrt.",
	"Ada must still get in. Lower what locks her out.": "Ada muss weiter hineinkommen. Senke, was sie aussperrt.",
	"Looking at what else the attacker could do.": "Es wird nachgesehen, was der Angreifer noch tun könnte.",
	"Stopped with a single protection. That is the smallest set there can be.":
		"Mit einem einzigen Schutz abgewehrt. Kleiner kann die Menge nicht sein.",
	"Stopped, with {count} protections raised. Could fewer do it?":
		"Abgewehrt, mit {count} erhöhten Schutzmaßnahmen. Würden weniger reichen?",
	"Where to look": "Wo du hinsehen kannst",
	"Which check": "Welche Prüfung",
	"Near answer": "Fast die Antwort",
	Hints: "Tipps",
	"Seen ~ of a hint": "Gesehen",
	"Run again": "Noch einmal",
	"Act 2: Defend": "Akt 2: Abwehren",
	"Act 3: Explain": "Akt 3: Erklären",
	// LetterTab
	"Hop {hop} of {all}.": "Hop {hop} von {all}.",
	"Edit hop {hop} before sending": "Hop {hop} vor dem Senden ändern",
	"Modelled.": "Modelliert.",
	"You said: “{answer}”. The run says the same.": "Du sagtest: „{answer}“. Der Lauf sagt dasselbe.",
	"You said: “{answer}”. The run says: {outcome}.": "Du sagtest: „{answer}“. Der Lauf sagt: {outcome}.",
	"See every check of this hop": "Alle Prüfungen dieses Hops ansehen",
	"Follow this value": "Diesem Wert folgen",
	"Select a value to trace it across the flow.": "Wähle einen Wert, um ihn durch den Flow zu verfolgen.",
	"Without it: {what}": "Ohne das: {what}",
	// RawTab
	"Nothing was sent": "Nichts wurde gesendet",
	"This hop is work inside one party. No message leaves it.":
		"Dieser Hop ist Arbeit innerhalb einer Partei. Keine Nachricht geht hinaus.",
	"Copy as HTTP": "Als HTTP kopieren",
	"A link that the operating system hands over. No HTTP is spoken.":
		"Ein Link, den das Betriebssystem übergibt. Es wird kein HTTP gesprochen.",
	"HTTP/1.1 as text. On the wire each line ends in CR LF, and TLS seals all of it.":
		"HTTP/1.1 als Text. Auf der Leitung endet jede Zeile mit CR LF, und TLS versiegelt alles.",
	// TokenTab
	"No token in this message": "Kein Token in dieser Nachricht",
	"Opaque access token": "Opakes Access-Token",
	"There is nothing to decode: only its issuer can say what it means (RFC 7662).":
		"Es gibt nichts zu dekodieren: Nur sein Aussteller kann sagen, was es bedeutet (RFC 7662).",
	"Decoded, which is not verified: anybody can read it.": "Dekodiert, nicht verifiziert: Alle können es lesen.",
	"Header ~ of a token": "Header",
	Payload: "Payload",
	Signature: "Signatur",
	"{count} octets over 1 and 2.": "{count} Oktette über 1 und 2.",
	"Open in the inspector": "Im Inspektor öffnen",
	"Made by {party} before the first hop.": "Erzeugt von {party} vor dem ersten Hop.",
	"Made by {party} at hop {hop}.": "Erzeugt von {party} bei Hop {hop}.",
	"x5t#S256 is the thumbprint of the certificate of {subject}, first shown at hop {hop}: SHA-256 over its DER.":
		"x5t#S256 ist der Fingerabdruck des Zertifikats von {subject}, zuerst gezeigt bei Hop {hop}: SHA-256 über sein DER.",
	"Access token": "Access-Token",
	"ID Token": "ID-Token",
	"Client assertion": "Client-Assertion",
	"DPoP proof": "DPoP-Proof",
	"The last message with a token was hop {hop}.": "Die letzte Nachricht mit einem Token war Hop {hop}.",
	"A token has not been issued yet.": "Noch ist kein Token ausgestellt.",
	"In this run no token is issued.": "In diesem Lauf wird kein Token ausgestellt.",
	// UserScreen
	"What the user sees": "Was Nutzer sehen",
	"What was sent for a frame": "Was für einen Frame gesendet wurde",
	"In a frame of {address}": "In einem Frame von {address}",
	"The page that the server sent": "Die Seite, die der Server gesendet hat",
	"Act for {person} without this page": "Für {person} handeln, ohne diese Seite",
	"Act for {person}:": "Für {person} handeln:",
	// WhyTab
	"Why this hop": "Warum dieser Hop",
	"Common mistake": "Häufiger Fehler",
	"Where it is written": "Wo es steht",
	"Limits of the metaphor": "Grenzen der Metapher",
	"Both channels use TLS. A postcard can be read by the browser, its history, its extensions, and any app that receives the redirect. The network cannot read it.":
		"Beide Kanäle nutzen TLS. Eine Postkarte können der Browser, sein Verlauf, seine Erweiterungen und jede App lesen, die die Weiterleitung erhält. Das Netz kann sie nicht lesen.",
	// YourRuns
	"Your runs": "Deine Läufe",
	"hop {hop} of {all}": "Hop {hop} von {all}",
	"not played out": "nicht zu Ende gespielt",
	"{levels}; the attacker {does}": "{levels}; der Angreifer: {does}",
	"{count} moved": "{count} verstellt",
	"OAuth {version}, {count} moved": "OAuth {version}, {count} verstellt",
	"stopped at hop {hop}": "abgewehrt bei Hop {hop}",
	stopped: "abgewehrt",
	// letter-rows
	"Public: anybody may know it": "Öffentlich: Alle dürfen es kennen",
	"Agreed before the first hop": "Vor dem ersten Hop vereinbart",
	"Made by {party} at this hop": "Erzeugt von {party} bei diesem Hop",
	"Made by {party} at hop {hop}": "Erzeugt von {party} bei Hop {hop}",
	"Made by {party} at hop {hop}. Never sent before this hop":
		"Erzeugt von {party} bei Hop {hop}. Vor diesem Hop nie gesendet",
};
