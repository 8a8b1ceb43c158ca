"use client";
import type { ComponentProps } from "react";
import { Screens } from "../player/Screens";
import { Hand } from "./Hand";
import "./free.css";

/** On a phone the places are in a sheet of their own. */
function openPlaces({ player, onOpen }: ComponentProps<typeof Screens>): void {
	player.change({ tab: "lab" });
	onOpen("inspect");
}

/** The stage with what the attacker can do at the hop that is shown. */
export function FreeScreens(props: ComponentProps<typeof Screens>) {
	if (props.player.view.view === "machine") return <Screens {...props} />;
	return (
		<div className="free-screens">
			<Screens {...props} />
			<Hand player={props.player} onPlaces={() => openPlaces(props)} />
		</div>
	);
}
