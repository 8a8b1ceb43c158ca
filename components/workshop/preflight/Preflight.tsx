"use client";
import { useSyncExternalStore } from "react";
import { CopyButton } from "../../ui/CopyButton";
import { t } from "../../words/words";
import { BackRow } from "./BackRow";
import { CheckRow } from "./CheckRow";
import { ClickerTest } from "./ClickerTest";
import { asText, countOf } from "./check";
import { Phone } from "./Phone";
import { ReachTest } from "./ReachTest";
import { SecondWindow } from "./SecondWindow";
import { usePreflight } from "./usePreflight";
import "./preflight.css";

const never = () => () => undefined;

/** The page that looks at the room, or the small ones that answer it: by what its address asks for. */
export function Preflight() {
	const query = useSyncExternalStore(
		never,
		() => window.location.search,
		() => undefined,
	);
	const asks = new URLSearchParams(query ?? "");
	if (asks.get("echo") === "1") return <SecondWindow />;
	if (asks.get("phone") === "1") return <Phone />;
	return (
		<>
			<h1>{t("Preflight")}</h1>
			<p className="measure mt-1 text-[18px] leading-[27px] text-ink2">
				{t("Open this page on the machine that will present, in the room, with the projector on.")}
			</p>
			{query === undefined ? <p>{t("The checks come with the page’s script.")}</p> : <Checks />}
		</>
	);
}

function Checks() {
	const preflight = usePreflight();
	const { checks } = preflight;
	const all = Object.values(checks);
	return (
		<>
			<div className="preflight-head">
				<p role="status">{countOf(all)}</p>
				<CopyButton text={() => asText(all, window.location.href)}>{t("Copy as text")}</CopyButton>
			</div>
			<ul className="preflight">
				<CheckRow check={checks.backRow}>
					<BackRow read={preflight.read} onRead={preflight.setRead} />
				</CheckRow>
				<CheckRow check={checks.clicker}>
					<ClickerTest keys={preflight.keys} onKey={preflight.onKey} />
				</CheckRow>
				<CheckRow check={checks.offline} />
				<CheckRow check={checks.secure} />
				<CheckRow check={checks.awake} />
				<CheckRow check={checks.storage} />
				<CheckRow check={checks.windows}>
					<button type="button" className="btn" onClick={preflight.open}>
						{t("Open a second window")}
					</button>
				</CheckRow>
				<CheckRow check={checks.relay}>
					<button type="button" className="btn" onClick={preflight.ask}>
						{t("Ask again ~ a server")}
					</button>
				</CheckRow>
				<CheckRow check={checks.reach}>
					<ReachTest origin={preflight.origin} scanned={preflight.scanned} onScanned={preflight.setScanned} />
				</CheckRow>
			</ul>
		</>
	);
}
