from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.sign_up_reply_type_1 import SignUpReplyType1
from ...models.sign_up_request import SignUpRequest
from ...models.signed_in import SignedIn
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SignUpRequest,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/authentication/users",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | SignedIn | SignUpReplyType1 | None:
    if response.status_code == 201:

        def _parse_response_201(data: object) -> SignedIn | SignUpReplyType1:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_sign_up_reply_type_0 = SignedIn.from_dict(data)

                return componentsschemas_sign_up_reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_sign_up_reply_type_1 = SignUpReplyType1.from_dict(data)

            return componentsschemas_sign_up_reply_type_1

        response_201 = _parse_response_201(response.json())

        return response_201

    if response.status_code == 202:

        def _parse_response_202(data: object) -> SignedIn | SignUpReplyType1:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_sign_up_reply_type_0 = SignedIn.from_dict(data)

                return componentsschemas_sign_up_reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_sign_up_reply_type_1 = SignUpReplyType1.from_dict(data)

            return componentsschemas_sign_up_reply_type_1

        response_202 = _parse_response_202(response.json())

        return response_202

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | SignedIn | SignUpReplyType1]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SignUpRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SignedIn | SignUpReplyType1]:
    """Sign up with an e-mail address and a password.

     Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next:
    "verify-email"}`, alike for a taken address.

    Args:
        x_app_name (str | Unset):
        body (SignUpRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedIn | SignUpReplyType1]
    """

    kwargs = _get_kwargs(
        body=body,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: SignUpRequest,
    x_app_name: str | Unset = UNSET,
) -> Problem | SignedIn | SignUpReplyType1 | None:
    """Sign up with an e-mail address and a password.

     Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next:
    "verify-email"}`, alike for a taken address.

    Args:
        x_app_name (str | Unset):
        body (SignUpRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedIn | SignUpReplyType1
    """

    return sync_detailed(
        client=client,
        body=body,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SignUpRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[Problem | SignedIn | SignUpReplyType1]:
    """Sign up with an e-mail address and a password.

     Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next:
    "verify-email"}`, alike for a taken address.

    Args:
        x_app_name (str | Unset):
        body (SignUpRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | SignedIn | SignUpReplyType1]
    """

    kwargs = _get_kwargs(
        body=body,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SignUpRequest,
    x_app_name: str | Unset = UNSET,
) -> Problem | SignedIn | SignUpReplyType1 | None:
    """Sign up with an e-mail address and a password.

     Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next:
    "verify-email"}`, alike for a taken address.

    Args:
        x_app_name (str | Unset):
        body (SignUpRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | SignedIn | SignUpReplyType1
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_app_name=x_app_name,
        )
    ).parsed
