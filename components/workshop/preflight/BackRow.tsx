"use client";
import { useId, useRef } from "react";
import { useUnit } from "../../player/useUnit";
import { t } from "../../words/words";
import { lines, type Read, rounded, screens } from "./legibility";

interface Props {
	readonly read: Read | undefined;
	readonly onRead: (read: Read) => void;
}

/** Lines as large as the projector view draws them in this window, each to be chosen as the smallest that is read. */
export function BackRow({ read, onRead }: Props) {
	const unit = useUnit();
	const name = useId();
	const box = useRef<HTMLFieldSetElement>(null);
	const choice = (value: Read) => ({
		type: "radio",
		name,
		value,
		checked: read === value,
		onChange: () => onRead(value),
	});
	return (
		<>
			<fieldset ref={box} className="preflight-lines">
				<legend>{t("Stand at the back. The smallest line you can read is")}</legend>
				{lines.map(({ letter, size, font, what, sample }) => (
					<label key={letter}>
						<span className="preflight-size">
							<input {...choice(letter)} />{" "}
							{t("{letter}, {size} px: {what}", { letter, size: rounded(size * unit), what: t(what) })}
						</span>
						<span lang="en" data-sample={letter} data-font={font} style={{ fontSize: size * unit }}>
							{sample}
						</span>
					</label>
				))}
				<label className="preflight-size">
					<input {...choice("none")} /> {t("None of them")}
				</label>
			</fieldset>
			<FullScreen of={() => box.current} />
			<details>
				<summary>{t("The same on other screens, filled by the browser")}</summary>
				<ul>
					{screens.map((screen) => (
						<li key={screen.name}>
							{t("{screen}: smallest text {smallest} px, captions {caption} px", {
								screen: screen.name,
								smallest: screen.smallest,
								caption: screen.caption,
							})}
						</li>
					))}
				</ul>
				<p>
					{t(
						"It is the same part of the picture’s height on all of them: a larger picture helps, more pixels only make it sharper.",
					)}
				</p>
			</details>
		</>
	);
}

/** As large as in a workshop: without the bars of the browser. */
function FullScreen({ of }: { readonly of: () => HTMLElement | null }) {
	return (
		<button
			type="button"
			className="btn"
			onClick={() =>
				void of()
					?.requestFullscreen?.()
					.catch(() => undefined)
			}
		>
			{t("Show the lines on the full screen")}
		</button>
	);
}
