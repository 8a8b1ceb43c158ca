"use client";
import { useState } from "react";
import { openSearch } from "../search/open-search";
import { LaterDialog } from "../ui/pieces";
import { useGo } from "../ui/useGo";
import { useQuietFetch } from "../ui/useQuietFetch";
import { rich, t } from "../words/words";
import { headerPieces, JoinForm, SettingsPanel } from "./pieces";

/** Search, join with a code, and settings. Their dialogs are fetched while the page is quiet. */
export function HeaderButtons() {
	const [open, setOpen] = useState<"join" | "settings">();
	const go = useGo();
	useQuietFetch(headerPieces);
	const close = () => setOpen(undefined);
	return (
		<div className="site-buttons">
			<a
				className="btn"
				href="/search"
				onClick={(event) => {
					if (openSearch()) event.preventDefault();
				}}
			>
				{t("Search")}
			</a>
			<button type="button" className="btn" onClick={() => setOpen("join")}>
				<span>{rich("Join{withCode}", { withCode: <span className="not-phone">{t(" with a code")}</span> })}</span>
			</button>
			<button type="button" className="btn" data-settings="" onClick={() => setOpen("settings")}>
				{t("Settings")}
			</button>
			{open === "join" ? (
				<LaterDialog title={t("Join with a code")} open onClose={close}>
					<JoinForm
						onGo={(href) => {
							close();
							go(href);
						}}
					/>
				</LaterDialog>
			) : null}
			{open === "settings" ? (
				<LaterDialog title={t("Settings")} open onClose={close}>
					<SettingsPanel />
				</LaterDialog>
			) : null}
		</div>
	);
}
