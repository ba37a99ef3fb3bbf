import type { Profile } from "../types";
import { aircall } from "./aircall";
import { aircallApi } from "./aircall-api";
import { asterisk, freepbx } from "./asterisk-cdr";
import { cloudtalk } from "./cloudtalk";
import { dialbook } from "./dialbook";
import { freeswitch } from "./freeswitch";
import { generic } from "./generic";
import { justcall } from "./justcall";
import { liveagent } from "./liveagent";
import { queueLog } from "./queue-log";
import { ringcentralApi } from "./ringcentral-api";
import { ringcentral, ringcentralReports } from "./ringcentral";
import { ringover } from "./ringover";
import { technion } from "./technion";
import { threeCx, threeCxOld } from "./three-cx";
import { twilio } from "./twilio";
import { besideProfiles } from "./beside";
import { amazonConnect } from "./amazon-connect";
import { cxone } from "./cxone";
import { eightByEight } from "./eight-by-eight";
import { five9 } from "./five9";
import { genesys } from "./genesys";
import { talkdesk } from "./talkdesk";
import { zendeskTalk } from "./zendesk-talk";
import { vonage } from "./vonage";
import { dialpad } from "./dialpad";
import { zoomPhone } from "./zoom-phone";
import { teams } from "./teams";
import { quo } from "./quo";
import { callTrackingMetrics, callrail } from "./call-tracking";
import { hubspot } from "./hubspot";
import { vicidial } from "./vicidial";
import { cucm } from "./cucm";
import { salesforce, salesforceVoice } from "./salesforce";
import { zoho } from "./zoho";
import { avayaCms } from "./avaya-cms";
import { bandwidth } from "./bandwidth";
import { ccai } from "./ccai";
import { freshcaller } from "./freshcaller";
import { gotoConnect } from "./goto-connect";
import { invoca } from "./invoca";
import { nimbata } from "./nimbata";
import { ivozprovider, wazo } from "./open-exchanges";
import { uccx } from "./uccx";
import { vocalcom } from "./vocalcom";
import { whatconverts } from "./whatconverts";
import { zohoVoice } from "./zoho-voice";

/** The layouts that are recognised by name; the generic one takes what no other does. */
export const profiles: readonly Profile[] = [
  ...dialbook,
  cloudtalk,
  justcall,
  aircall,
  aircallApi,
  ringcentral,
  ringcentralReports,
  ringcentralApi,
  ringover,
  liveagent,
  asterisk,
  freepbx,
  queueLog,
  threeCx,
  threeCxOld,
  freeswitch,
  twilio,
  five9,
  genesys,
  cxone,
  talkdesk,
  amazonConnect,
  zendeskTalk,
  eightByEight,
  vonage,
  dialpad,
  zoomPhone,
  teams,
  quo,
  callTrackingMetrics,
  callrail,
  hubspot,
  vicidial,
  cucm,
  salesforce,
  salesforceVoice,
  zoho,
  bandwidth,
  ccai,
  ivozprovider,
  wazo,
  avayaCms,
  freshcaller,
  gotoConnect,
  invoca,
  nimbata,
  uccx,
  vocalcom,
  whatconverts,
  zohoVoice,
  technion,
  ...besideProfiles,
  generic,
];
