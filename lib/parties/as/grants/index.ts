/** The grants that this server knows, by `grant_type`. Which of them it offers stands in its memory. */
import { DEVICE_GRANT } from "../../../vocabulary/device-grant";
import type { Refusal } from "../../../vocabulary/message";
import { TOKEN_EXCHANGE } from "../../../vocabulary/token-exchange";
import type { PartyContext } from "../../context";
import type { TokenSubject } from "../checks/token/index";
import type { TokenResponse } from "../issue";
import { redeemCode } from "./authorization-code";
import { issueToClient } from "./client-credentials";
import { redeemDeviceCode } from "./device-code";
import { issueForPassword } from "./password";
import { refresh } from "./refresh-token";
import { exchangeToken } from "./token-exchange";

/** Judges what is particular to a grant, and issues. */
export type Grant = (subject: TokenSubject, at: PartyContext) => Promise<TokenResponse | Refusal>;

export const grants: Readonly<Record<string, Grant>> = {
	authorization_code: redeemCode,
	refresh_token: refresh,
	password: issueForPassword,
	client_credentials: issueToClient,
	[TOKEN_EXCHANGE]: exchangeToken,
	[DEVICE_GRANT]: redeemDeviceCode,
};
