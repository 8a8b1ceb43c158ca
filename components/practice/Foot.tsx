"use client";
import type { ReactNode } from "react";
import { ArrowIcon } from "../ui/icons";
import { t } from "../words/words";
import "./foot.css";

interface Props {
	/** To the one before; absent at the first. */
	readonly onBack?: (() => void) | undefined;
	/** Fills the answer in; absent where there is none to fill in. */
	readonly onShow?: (() => void) | undefined;
	/** The way on. */
	readonly next: { readonly name: string } & (
		| { readonly onPress: () => void; readonly href?: undefined }
		| { readonly href: string; readonly onPress?: undefined }
	);
	/** At the left. */
	readonly children: ReactNode;
}

/** The bar at the lower edge: back, the answer, and on. */
export function Foot({ onBack, onShow, next, children }: Props) {
	const name = (
		<>
			{next.name} <ArrowIcon size={16} />
		</>
	);
	return (
		<div className="transport practice-foot">
			<p>{children}</p>
			<button type="button" className="btn" aria-disabled={!onBack} onClick={onBack}>
				{t("Back")}
			</button>
			{onShow ? (
				<button type="button" className="btn" onClick={onShow}>
					{t("Show the answer")}
				</button>
			) : null}
			{next.href === undefined ? (
				<button type="button" className="btn btn-primary" onClick={next.onPress}>
					{name}
				</button>
			) : (
				<a className="btn btn-primary" href={next.href}>
					{name}
				</a>
			)}
		</div>
	);
}
