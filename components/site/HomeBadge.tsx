"use client";
import { later } from "../ui/later";
import { piece } from "../ui/piece";

/** How far this browser can do without the network; the settings explain it. */
export const HomeBadge = later(piece(() => import("../offline/OfflineBadge").then((m) => m.OfflineBadge)));
