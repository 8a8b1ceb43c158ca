"use client";
import { useState } from "react";
import { openSearch } from "../search/open-search";
import { LaterDialog } from "../ui/pieces";
import { useGo } from "../ui/useGo";
import { useQuietFetch } from "../ui/useQuietFetch";
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
				Search
			</a>
			<button type="button" className="btn" onClick={() => setOpen("join")}>
				<span>
					Join<span className="not-phone"> with a code</span>
				</span>
			</button>
			<button type="button" className="btn" onClick={() => setOpen("settings")}>
				Settings
			</button>
			{open === "join" ? (
				<LaterDialog title="Join with a code" open onClose={close}>
					<JoinForm
						onGo={(href) => {
							close();
							go(href);
						}}
					/>
				</LaterDialog>
			) : null}
			{open === "settings" ? (
				<LaterDialog title="Settings" open onClose={close}>
					<SettingsPanel />
				</LaterDialog>
			) : null}
		</div>
	);
}
