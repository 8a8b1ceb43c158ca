"use client";
import { useId, useState } from "react";
import type { Description } from "@/lib/lab/live";
import { CopyButton } from "../ui/CopyButton";
import { LaterDialog } from "../ui/pieces";
import { Scrolls } from "../ui/Scrolls";
import { Segmented } from "../ui/Segmented";
import { useMedia } from "../ui/useMedia";
import { rich, t } from "../words/words";
import { Clients, SandboxSettings } from "./pieces";
import { type SnippetId, snippetsFor } from "./snippets";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly sandbox: Description;
}

/** Where a client is pointed to, in the words of its library. */
export function PointHere({ lab, sandbox, hasMessages }: Props & { readonly hasMessages: boolean }) {
	// On a low screen the messages want the room, once there are some.
	const isLow = useMedia("(max-height: 800px)") === true;
	const [unfolded, setUnfolded] = useState(false);
	const [clientId, setClientId] = useState("lab-public");
	const [chosen, setChosen] = useState<SnippetId>("env");
	const [open, setOpen] = useState<"clients" | "settings">();
	const id = useId();
	const client = sandbox.clients.find((one) => one.client_id === clientId) ?? sandbox.clients[0];
	if (!client) return null;
	const snippets = snippetsFor(sandbox, client);
	const snippet = snippets.find((one) => one.id === chosen) ?? snippets[0];
	const close = () => setOpen(undefined);
	const isFolded = isLow && hasMessages && !unfolded;
	return (
		<section className="panel lab-point" data-folded={isFolded} aria-labelledby={`${id}-title`}>
			<div className="lab-issuer">
				<h2 id={`${id}-title`}>{t("Point your own client here")}</h2>
				<div className="lab-address">
					<span>{t("Issuer")}</span>
					<code translate="no">{sandbox.issuer}</code>
					<CopyButton text={sandbox.issuer}>{t("Copy")}</CopyButton>
				</div>
				<p className="only-phone lab-small">
					{t("A phone cannot reach an address of 127.0.0.1 on another machine. Point a client on that machine to it.")}{" "}
					{t("Snippets, clients, settings and faults are there in a wider window.")}
				</p>
				<div className="lab-client not-phone">
					<label htmlFor={`${id}-client`}>{t("Client")}</label>
					<select
						id={`${id}-client`}
						className="btn"
						value={client.client_id}
						onChange={(event) => setClientId(event.target.value)}
					>
						{sandbox.clients.map((one) => (
							<option key={one.client_id} value={one.client_id} translate="no">
								{one.client_id}
							</option>
						))}
					</select>
					<button type="button" className="btn" onClick={() => setOpen("clients")}>
						{t("Clients")}
					</button>
					<button type="button" className="btn" onClick={() => setOpen("settings")}>
						{t("Sandbox")}
					</button>
					{isFolded ? (
						<button type="button" className="btn" onClick={() => setUnfolded(true)}>
							{t("What to copy")}
						</button>
					) : null}
				</div>
			</div>
			{snippet && !isFolded ? (
				<div className="lab-snippet not-phone">
					<Segmented
						label={t("How your client is told")}
						small
						value={snippet.id}
						onChange={setChosen}
						options={snippets.map((one) => ({ value: one.id, text: one.name, translate: "no" }))}
					/>
					<p className="lab-small">
						{t(snippet.note)}{" "}
						{snippet.redirectUri ? <Callback lab={lab} sandbox={sandbox} uri={snippet.redirectUri} /> : null}
					</p>
					<CopyButton text={snippet.text}>
						{rich("Copy {name}", { name: <span translate="no">{snippet.name}</span> })}
					</CopyButton>
				</div>
			) : null}
			{snippet && !isFolded ? (
				<div className="lab-code not-phone">
					<Scrolls label={t("What to copy")} className="lab-pre">
						<pre translate="no">{snippet.text}</pre>
					</Scrolls>
				</div>
			) : null}
			{isFolded ? null : <WhoAndWhere lab={lab} sandbox={sandbox} />}
			{open === "clients" ? (
				<LaterDialog title={t("Clients of this sandbox")} open place="sheet" onClose={close}>
					<Clients lab={lab} sandbox={sandbox} />
				</LaterDialog>
			) : null}
			{open === "settings" ? (
				<LaterDialog title={t("This sandbox")} open place="sheet" onClose={close}>
					<SandboxSettings lab={lab} sandbox={sandbox} />
				</LaterDialog>
			) : null}
		</section>
	);
}

/** Who signs in, where a program is answered, and what the API has. */
function WhoAndWhere({ lab, sandbox: { settings } }: Props) {
	const isAuto = settings.consent === "auto";
	return (
		<p className="lab-small lab-who not-phone">
			<span>
				{isAuto
					? t("Ada signs in and allows by herself.")
					: rich("Sign in as {name} with the password {password}.", {
							name: <code translate="no">ada</code>,
							password: <code translate="no">correct horse</code>,
						})}{" "}
				<button
					type="button"
					className="btn-link"
					onClick={() => void lab.change({ consent: isAuto ? "ask" : "auto" })}
				>
					{isAuto ? t("Ask on pages") : t("Let Ada do it by herself")}
				</button>
			</span>{" "}
			<span>
				{rich("Answered at {uri}, any port. The API has {call}.", {
					uri: <code translate="no">http://127.0.0.1/cb</code>,
					call: <code translate="no">GET /photos</code>,
				})}
			</span>
		</p>
	);
}

/** A callback that a library has of its own: it is added by a press. */
function Callback({ lab, sandbox, uri }: Props & { readonly uri: string }) {
	const { redirectUris } = sandbox.settings;
	if (redirectUris.includes(uri)) return <span>{rich("{uri} is registered.", { uri: <code>{uri}</code> })}</span>;
	return (
		<button
			type="button"
			className="btn-link"
			onClick={() => void lab.change((now) => ({ redirectUris: [...now.redirectUris, uri] }))}
		>
			{rich("Register {uri}", { uri: <code>{uri}</code> })}
		</button>
	);
}
