from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.factor_required import FactorRequired
from ...models.problem import Problem
from ...models.sign_in_with_ldap_request import SignInWithLdapRequest
from ...models.signed_in import SignedIn
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: SignInWithLdapRequest,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/authentication/idp/intents/ldap",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> FactorRequired | SignedIn | Problem | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> FactorRequired | SignedIn:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_sign_in_reply_type_0 = SignedIn.from_dict(data)

                return componentsschemas_sign_in_reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_sign_in_reply_type_1 = FactorRequired.from_dict(data)

            return componentsschemas_sign_in_reply_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 201:

        def _parse_response_201(data: object) -> FactorRequired | SignedIn:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_sign_in_reply_type_0 = SignedIn.from_dict(data)

                return componentsschemas_sign_in_reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_sign_in_reply_type_1 = FactorRequired.from_dict(data)

            return componentsschemas_sign_in_reply_type_1

        response_201 = _parse_response_201(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[FactorRequired | SignedIn | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SignInWithLdapRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[FactorRequired | SignedIn | Problem]:
    """Sign in by the name and password of a directory.

     201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for
    a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted
    as those of `signIn` are.

    Args:
        x_app_name (str | Unset):
        body (SignInWithLdapRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FactorRequired | SignedIn | Problem]
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
    body: SignInWithLdapRequest,
    x_app_name: str | Unset = UNSET,
) -> FactorRequired | SignedIn | Problem | None:
    """Sign in by the name and password of a directory.

     201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for
    a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted
    as those of `signIn` are.

    Args:
        x_app_name (str | Unset):
        body (SignInWithLdapRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FactorRequired | SignedIn | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SignInWithLdapRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[FactorRequired | SignedIn | Problem]:
    """Sign in by the name and password of a directory.

     201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for
    a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted
    as those of `signIn` are.

    Args:
        x_app_name (str | Unset):
        body (SignInWithLdapRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FactorRequired | SignedIn | Problem]
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
    body: SignInWithLdapRequest,
    x_app_name: str | Unset = UNSET,
) -> FactorRequired | SignedIn | Problem | None:
    """Sign in by the name and password of a directory.

     201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for
    a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted
    as those of `signIn` are.

    Args:
        x_app_name (str | Unset):
        body (SignInWithLdapRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FactorRequired | SignedIn | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            x_app_name=x_app_name,
        )
    ).parsed
