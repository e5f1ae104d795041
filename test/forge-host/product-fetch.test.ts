// `requestJira` as it crosses the bridge.
import { packResponse, productFetchRequest, unpackRequest } from '../../dev/host/product-fetch';

const unpack = (request: object) => unpackRequest(productFetchRequest.parse({ product: 'jira', ...request }));

describe('a request of the page', () => {
  it('keeps method, path, headers and text', () => {
    const request = unpack({
      restPath: '/rest/api/3/issue/LUM-1?a=b',
      fetchRequestInit: {
        method: 'put',
        headers: [['Content-Type', 'application/json']],
        body: '{"fields":{}}',
      },
    });
    expect(request).toMatchObject({
      method: 'PUT',
      path: '/rest/api/3/issue/LUM-1?a=b',
      body: '{"fields":{}}',
    });
    expect(request.headers.get('content-type')).toBe('application/json');
  });

  it('becomes an upload again with the file’s name, type and bytes', async () => {
    const bytes = Buffer.from([0, 255, 128]);
    const request = unpack({
      restPath: '/rest/api/3/issue/LUM-1/attachments',
      isMultipartFormData: true,
      fetchRequestInit: {
        method: 'POST',
        headers: [['content-type', 'multipart/form-data; boundary=gone']],
        body: JSON.stringify({
          file: `data:image/png;base64,${bytes.toString('base64')}`,
          __fileName: 'chart.png',
          __fileType: 'image/png',
          comment: 'why',
        }),
      },
    });
    expect(request.headers.has('content-type')).toBe(false);
    const form = request.body as FormData;
    const file = form.get('file') as File;
    expect([file.name, file.type]).toEqual(['chart.png', 'image/png']);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    expect([...form.keys()]).toEqual(['file', 'comment']);
  });
});

describe('an answer for the page', () => {
  it('is text as it is', async () => {
    const packed = await packResponse(Response.json({ ok: 'é' }, { status: 201, headers: { 'x-a': 'b' } }));
    expect(packed).toMatchObject({
      body: '{"ok":"é"}',
      status: 201,
      isAttachment: false,
      headers: { 'x-a': 'b' },
    });
  });

  it('is base64 when it is binary', async () => {
    const bytes = new Uint8Array([0, 255, 128]);
    const packed = await packResponse(new Response(bytes, { headers: { 'content-type': 'image/png' } }));
    expect(packed.isAttachment).toBe(true);
    expect(new Uint8Array(Buffer.from(packed.body, 'base64'))).toEqual(bytes);
  });

  it('is empty for 204', async () => {
    expect(await packResponse(new Response(null, { status: 204 }))).toMatchObject({
      body: '',
      status: 204,
      isAttachment: false,
    });
  });
});
