"use server";

import * as z from "zod";
import * as intake from "@/lib/cases/commands/intake";
import * as talking from "@/lib/cases/commands/talking";
import * as cases from "@/lib/cases/schema";
import * as answer from "@/lib/checklist/commands/answer";
import { acceptCase } from "@/lib/checklist/commands/assign";
import { instruct as giveInstruction } from "@/lib/checklist/commands/instruct";
import * as sign from "@/lib/checklist/commands/sign";
import * as work from "@/lib/checklist/commands/work";
import * as checklist from "@/lib/checklist/schema";
import * as extensions from "@/lib/extensions/commands";
import * as extending from "@/lib/extensions/schema";
import * as green from "@/lib/green-channel/commands";
import * as greening from "@/lib/green-channel/schema";
import * as meetings from "@/lib/meetings/commands";
import * as meeting from "@/lib/meetings/schema";
import * as progress from "@/lib/progress/commands";
import * as progressing from "@/lib/progress/schema";
import * as after from "@/lib/ratings/commands/call-back";
import * as ratings from "@/lib/ratings/schema";
import * as reclassification from "@/lib/reclassification/commands";
import * as reclassifying from "@/lib/reclassification/schema";
import { recordInterview as interview } from "@/lib/supervision/commands/interview";
import * as slips from "@/lib/supervision/commands/slips";
import * as supervision from "@/lib/supervision/schema";
import * as suspensions from "@/lib/suspensions/commands";
import * as suspending from "@/lib/suspensions/schema";
import * as topicCases from "@/lib/topics/commands/cases";
import * as topics from "@/lib/topics/schema";
import { caseAction } from "./case-action";
import { withoutEmpty } from "./without-empty";

export const accept = caseAction(checklist.accept, acceptCase);
export const askCorrection = caseAction(
  z.preprocess(withoutEmpty("materials"), cases.askCorrection),
  intake.askCorrection,
);
export const supplyCorrection = caseAction(cases.supplyCorrection, intake.supplyCorrection);
export const decline = caseAction(cases.decline, intake.decline);
export const resolveOnTheSpot = caseAction(cases.resolveOnTheSpot, intake.resolveOnTheSpot);
export const logContact = caseAction(cases.logContact, intake.logContact);
export const signItems = caseAction(checklist.signItems, sign.signItems);
export const disputeItems = caseAction(checklist.disputeItems, sign.disputeItems);
export const ruleDispute = caseAction(checklist.ruleDispute, sign.ruleDispute);
export const addItem = caseAction(checklist.addItem, work.addItem);
export const instruct = caseAction(checklist.instruct, giveInstruction);
export const progressItem = caseAction(checklist.progressItem, work.progressItem);
export const completeItem = caseAction(checklist.completeItem, work.completeItem);
export const blockItem = caseAction(checklist.blockItem, work.blockItem);
export const reopenItem = caseAction(checklist.reopenItem, work.reopenItem);
export const exemptItem = caseAction(checklist.exemptItem, work.exemptItem);
export const proposeAnswer = caseAction(cases.proposeAnswer, answer.proposeAnswer);
export const approveAnswer = caseAction(cases.approveAnswer, answer.approveAnswer);
export const returnForWork = caseAction(cases.returnForWork, answer.returnForWork);
export const askExtension = caseAction(extending.askExtension, extensions.askExtension);
export const decideExtension = caseAction(extending.decideExtension, extensions.decideExtension);
export const issueSlip = caseAction(supervision.issueSlip, slips.issueSlip);
export const signSlip = caseAction(supervision.signSlip, slips.signSlip);
export const answerSlip = caseAction(supervision.answerSlip, slips.answerSlip);
export const reviewSlip = caseAction(supervision.reviewSlip, slips.reviewSlip);
export const recordInterview = caseAction(supervision.recordInterview, interview);
export const proposeGreenChannel = caseAction(greening.askGreenChannel, green.proposeGreenChannel);
export const decideGreenChannel = caseAction(greening.decideGreenChannel, green.decideGreenChannel);
export const grantGreenChannel = caseAction(greening.askGreenChannel, green.grantGreenChannel);
export const liftGreenChannel = caseAction(greening.liftGreenChannel, green.liftGreenChannel);
export const reclassify = caseAction(reclassifying.reclassify, reclassification.reclassify);
export const decideReclassification = caseAction(
  reclassifying.decideReclassification,
  reclassification.decideReclassification,
);
export const askSuspension = caseAction(suspending.askSuspension, suspensions.askSuspension);
export const decideSuspension = caseAction(suspending.decideSuspension, suspensions.decideSuspension);
export const endSuspension = caseAction(suspending.endSuspension, suspensions.endSuspension);
export const askLongTerm = caseAction(progressing.askLongTerm, progress.askLongTerm);
export const decideLongTerm = caseAction(progressing.decideLongTerm, progress.decideLongTerm);
export const beginLongTerm = caseAction(progressing.beginLongTerm, progress.beginLongTerm);
export const reportProgress = caseAction(progressing.reportProgress, progress.reportProgress);
export const recordMeeting = caseAction(meeting.recordMeeting, meetings.recordMeeting);
export const callBack = caseAction(ratings.callBack, after.callBack);
export const writeOff = caseAction(ratings.writeOff, after.writeOff);
export const reopen = caseAction(ratings.reopen, after.reopen);
export const joinTopic = caseAction(topics.joinTopic, topicCases.joinTopic);
export const addNote = caseAction(cases.addNote, talking.addNote);
export const sendMessage = caseAction(cases.sendMessage, talking.sendMessage);
