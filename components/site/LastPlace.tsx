"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { ArrowIcon } from "../ui/icons";
import { rich, t } from "../words/words";
import { type Place, recallPlace } from "./memory";

/** Where this visitor was, if anywhere. */
export function LastPlace() {
	const [place, setPlace] = useState<Place>();
	useEffect(() => setPlace(recallPlace()), []);
	if (!place) return <span>{t("Begin anywhere. Every place has a link of its own.")}</span>;
	return (
		<>
			<span>
				{rich("Pick up where you left {lesson}, hop {hop} of {all}", {
					lesson: <b lang="en">{place.title}</b>,
					hop: place.hop,
					all: place.of,
				})}
			</span>
			<Link className="btn" href={place.href} prefetch={false}>
				{t("Resume")} <ArrowIcon size={16} />
			</Link>
		</>
	);
}
