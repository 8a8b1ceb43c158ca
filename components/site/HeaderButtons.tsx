"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";

const Dialog = dynamic(() => import("../ui/Dialog").then((m) => m.Dialog), { ssr: false });
const JoinForm = dynamic(() => import("./JoinForm").then((m) => m.JoinForm), { ssr: false });
const SettingsPanel = dynamic(() => import("./SettingsPanel").then((m) => m.SettingsPanel), { ssr: false });

/** Join with a code, and settings. Their dialogs are loaded when they are first opened. */
export function HeaderButtons() {
	const [open, setOpen] = useState<"join" | "settings">();
	const router = useRouter();
	const close = () => setOpen(undefined);
	return (
		<div className="site-buttons">
			<button type="button" className="btn" onClick={() => setOpen("join")}>
				<span>
					Join<span className="not-phone"> with a code</span>
				</span>
			</button>
			<button type="button" className="btn" onClick={() => setOpen("settings")}>
				Settings
			</button>
			{open === "join" ? (
				<Dialog title="Join with a code" open onClose={close}>
					<JoinForm
						onGo={(href) => {
							close();
							router.push(href);
						}}
					/>
				</Dialog>
			) : null}
			{open === "settings" ? (
				<Dialog title="Settings" open onClose={close}>
					<SettingsPanel />
				</Dialog>
			) : null}
		</div>
	);
}
