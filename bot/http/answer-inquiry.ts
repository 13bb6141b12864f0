import type { Call } from './api.ts';
import { inquiryAnswer } from './inquiry-answer.ts';
import { sendProblem } from './problem.ts';
import { sendJson } from './send-json.ts';

/** GET /api/inquiries/{ref} */
export async function answerInquiry(call: Call): Promise<void> {
  const { api, request, response, wording, note } = call;
  const inquiry = await api.read(String(request.params.ref));
  if (!inquiry) {
    note({ status: 404 }, 'An inquiry that is not there was asked for');
    return sendProblem(response, 404, 'Not found', 'There is no inquiry of that reference.');
  }
  note({ ref: inquiry.ref }, 'An inquiry was read by a system');
  sendJson(call, 200, inquiryAnswer(inquiry, wording));
}
