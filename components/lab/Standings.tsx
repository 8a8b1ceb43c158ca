"use client";
import { CopyButton } from "../ui/CopyButton";
import { rich, t } from "../words/words";
import { Problem } from "./Problem";
import type { Lab } from "./useLab";

/** Where something is not as it should be: no server, a port in use, a sandbox that is gone, a lost connection. */
export function Standings({ lab }: { readonly lab: Lab }) {
	const { standing, door, lost, sandbox } = lab;
	return (
		<>
			<div role="status" className="lab-status">
				{standing === "asking" ? <p>{t("Looking for the lab …")}</p> : null}
				{lost && standing === "watching" ? (
					<p className="panel lab-notice">{t("The connection to the lab was lost. It is being looked for again.")}</p>
				) : null}
			</div>
			{standing === "watching" ? <Problem lab={lab} /> : null}
			{standing === "no server" || standing === "closed" ? (
				<section className="panel lab-notice">
					<h2>{standing === "closed" ? t("The lab is not open") : t("No server stands behind this page")}</h2>
					{door && door !== "no server" && !door.running ? (
						<>
							<p lang="en">{door.problem}</p>
							{door.next === undefined ? null : (
								<p>
									{t("Port {port} is free. Start the site with:", { port: door.next })}{" "}
									<code>{`LAB_PORT=${door.next} npm start`}</code>
								</p>
							)}
						</>
					) : (
						<p>
							{rich(
								"The lab is a server of its own on your machine. Get the site’s sources, start them with {command}, and open this page there.",
								{
									command: <code>npm start</code>,
								},
							)}
						</p>
					)}
					{sandbox ? (
						<p>
							<b>{t("Recorded.")}</b>{" "}
							{t(
								"What you see below was played when this site was built, by the same parties. Nothing of it is live, and its addresses answer nobody.",
							)}
						</p>
					) : null}
				</section>
			) : null}
			{standing === "gone" ? (
				<section className="panel lab-notice" role="alert">
					<h2>{t("This sandbox is gone")}</h2>
					<p>{t("It was idle for too long, or the lab was started anew. What it had seen is gone with it.")}</p>
					<button type="button" className="btn btn-primary" onClick={lab.openAnother}>
						{t("Open another sandbox")}
					</button>
				</section>
			) : null}
		</>
	);
}

/** Before the first request: a command that makes one. */
export function FirstRequest({ issuer }: { readonly issuer: string }) {
	const command = `curl ${issuer}/.well-known/openid-configuration`;
	return (
		<div className="lab-empty">
			<p>{rich("Waiting for the first request on {host}", { host: <code>{hostOf(issuer)}</code> })}</p>
			<p className="lab-small">{t("This makes one:")}</p>
			<pre translate="no">{command}</pre>
			<CopyButton text={command}>{t("Copy")}</CopyButton>
		</div>
	);
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
