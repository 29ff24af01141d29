import { randomBytes } from 'node:crypto';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { type ApiAnswer, NO_CONTENT } from '../http/exchange.ts';
import { driveError } from '../http/failure.ts';
import { type DriveCall, driveAnswer } from './drive-call.ts';
import type { CommentRecord, DriveFile } from './drive-file.ts';
import { userResource } from './file-resource.ts';

type Reply = Omit<CommentRecord, 'replies'>;

function authorOf(email: string, viewer: string | undefined): drive_v3.Schema$User {
  const { permissionId: _id, emailAddress: _mail, ...author } = userResource(email, viewer);
  return author;
}

function resourceOf(record: Reply, kind: string, viewer: string | undefined): object {
  return {
    kind,
    id: record.id,
    createdTime: record.createdTime,
    modifiedTime: record.createdTime,
    author: authorOf(record.author, viewer),
    deleted: false,
    htmlContent: record.content,
    content: record.content,
  };
}

const commentResource = (record: CommentRecord, viewer: string | undefined): object => ({
  ...resourceOf(record, 'drive#comment', viewer),
  resolved: false,
  replies: record.replies.map((reply) => resourceOf(reply, 'drive#reply', viewer)),
});

function missing(what: 'Comment' | 'Reply', id: string): Error {
  return driveError(404, `${what} not found: ${id}.`, {
    reason: 'notFound',
    location: `${what.toLowerCase()}Id`,
    locationType: 'parameter',
  });
}

function assertFields(call: DriveCall): void {
  if ((call.request.query.get('fields') ?? '') !== '') return;
  const message = "The 'fields' parameter is required for this method.";
  throw driveError(400, message, { reason: 'required', location: 'fields', locationType: 'parameter' });
}

function newRecord(call: DriveCall): Reply {
  const { content } = call.readBody<drive_v3.Schema$Comment>('Comment');
  return {
    id: `AAAB${randomBytes(6).toString('base64url')}`,
    author: call.account ?? '',
    createdTime: new Date(call.backend.clock.now()).toISOString(),
    content: content ?? '',
  };
}

function find(file: DriveFile, id: string): CommentRecord {
  const found = file.comments.find((comment) => comment.id === id);
  if (found === undefined) throw missing('Comment', id);
  return found;
}

function replace(file: DriveFile, comment: CommentRecord): void {
  file.comments = file.comments.map((old) => (old.id === comment.id ? comment : old));
}

/** `comments.*` and `replies.*` of a file: list, create, get and delete. */
export function answerComments(call: DriveCall, fileId: string, path: readonly string[]): ApiAnswer | undefined {
  const [commentId, word, replyId] = path;
  const { method, query } = call.request;
  const file = call.requireFile(fileId, 'reader');
  if (method !== 'DELETE') assertFields(call);
  if (commentId === undefined) {
    if (method === 'GET')
      return driveAnswer(query, 'CommentList', {
        kind: 'drive#commentList',
        comments: file.comments.map((comment) => commentResource(comment, call.account)),
      });
    if (method !== 'POST') return undefined;
    const comment: CommentRecord = { ...newRecord(call), replies: [] };
    file.comments = [...file.comments, comment];
    return driveAnswer(query, 'Comment', commentResource(comment, call.account));
  }
  const comment = find(file, commentId);
  if (word === undefined) {
    if (method === 'GET') return driveAnswer(query, 'Comment', commentResource(comment, call.account));
    if (method !== 'DELETE') return undefined;
    file.comments = file.comments.filter((old) => old !== comment);
    return NO_CONTENT;
  }
  return word === 'replies' ? answerReplies(call, file, comment, replyId) : undefined;
}

function answerReplies(
  call: DriveCall,
  file: DriveFile,
  comment: CommentRecord,
  replyId: string | undefined,
): ApiAnswer | undefined {
  const { method, query } = call.request;
  const show = (reply: Reply): ApiAnswer => driveAnswer(query, 'Reply', resourceOf(reply, 'drive#reply', call.account));
  if (replyId === undefined) {
    if (method === 'GET')
      return driveAnswer(query, 'ReplyList', {
        kind: 'drive#replyList',
        replies: comment.replies.map((reply) => resourceOf(reply, 'drive#reply', call.account)),
      });
    if (method !== 'POST') return undefined;
    const reply = newRecord(call);
    replace(file, { ...comment, replies: [...comment.replies, reply] });
    return show(reply);
  }
  const reply = comment.replies.find(({ id }) => id === replyId);
  if (reply === undefined) throw missing('Reply', replyId);
  if (method === 'GET') return show(reply);
  if (method !== 'DELETE') return undefined;
  replace(file, { ...comment, replies: comment.replies.filter((old) => old !== reply) });
  return NO_CONTENT;
}
