/** The grants that this server knows, by `grant_type`. Which of them it offers stands in its memory. */
import { DEVICE_GRANT } from "../../../vocabulary/device-grant";
import type { Refusal } from "../../../vocabulary/message";
import type { PartyContext } from "../../context";
import type { TokenSubject } from "../checks/token/index";
import type { TokenResponse } from "../issue";
import { redeemCode } from "./authorization-code";
import { redeemDeviceCode } from "./device-code";

/** Judges what is particular to a grant, and issues. */
export type Grant = (subject: TokenSubject, at: PartyContext) => Promise<TokenResponse | Refusal>;

export const grants: Readonly<Record<string, Grant>> = {
	authorization_code: redeemCode,
	[DEVICE_GRANT]: redeemDeviceCode,
};
